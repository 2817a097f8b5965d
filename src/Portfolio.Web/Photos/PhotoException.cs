namespace Portfolio.Web.Photos;

/// <summary>A file that can't be a photo of the site. The message says why, and what to do.</summary>
internal sealed class PhotoException(string message) : Exception(message);
