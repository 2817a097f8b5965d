namespace Portfolio.Web.Paper;

/// <summary>The sizes of paper that a PDF is made for.</summary>
internal enum PaperSize
{
    /// <summary>210 mm × 297 mm.</summary>
    A4,

    /// <summary>8.5 in × 11 in.</summary>
    Letter,
}
