namespace Portfolio.Cv.Writing.Citations;

/// <summary>Pages as the styles write them.</summary>
internal static class PageText
{
    /// <summary><c>1–9</c>; null without pages.</summary>
    public static string? Range(CitedPublication cited) => cited.Pages switch
    {
        ({ } first, { } last) => $"{first}–{last}",
        ({ } only, null) => only,
        _ => null,
    };

    /// <summary><c>pp. 1–9</c>, <c>p. 5</c>; null without pages.</summary>
    public static string? Short(CitedPublication cited) => Range(cited) is { } range ? $"{(cited.Pages.Last is null ? "p." : "pp.")} {range}" : null;

    /// <summary><c>pages 1–9</c>, <c>page 5</c>; null without pages.</summary>
    public static string? Long(CitedPublication cited) => Range(cited) is { } range ? $"{(cited.Pages.Last is null ? "page" : "pages")} {range}" : null;
}
