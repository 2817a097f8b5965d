namespace Portfolio.Store.Entities;

/// <summary>A researcher's photo, made safe when it was uploaded. It is never changed: a new one is a new row.</summary>
public sealed class Photo
{
    /// <summary>The key, for machines.</summary>
    public int Id { get; set; }

    /// <summary>Whose it is.</summary>
    public int ResearcherId { get; set; }

    /// <summary>The media type, by the file's bytes: <c>image/jpeg</c>.</summary>
    public required string MediaType { get; set; }

    /// <summary>The file.</summary>
    public required byte[] Bytes { get; set; }

    /// <summary>SHA-256 of the file, in hexadecimal; a part of its address.</summary>
    public required string Hash { get; set; }

    /// <summary>The width in pixels.</summary>
    public int Width { get; set; }

    /// <summary>The height in pixels.</summary>
    public int Height { get; set; }
}
