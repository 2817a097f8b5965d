namespace Portfolio.Web.Rendering;

/// <summary>Tells the language of a name where its script leaves no doubt.</summary>
internal static class Script
{
    /// <summary>The value for <c>lang</c>: <c>ko</c> for Hangul, <c>ja</c> for kana; null where nothing is certain.</summary>
    public static string? Language(string? text) =>
        text is null ? null : text.Any(c => c is >= '\uAC00' and <= '\uD7A3') ? "ko" : text.Any(c => c is >= '\u3040' and <= '\u30FF') ? "ja" : null;
}
