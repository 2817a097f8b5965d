using Portfolio.Cv;
using Portfolio.Cv.Reading;
using Portfolio.Web.Accounts;
using Portfolio.Web.Languages;
using Portfolio.Web.Rendering;

namespace Portfolio.Web.Forms;

/// <summary>What scripts of forms ask while somebody types: the same reading and rendering as everywhere.</summary>
internal static class ReadingAddresses
{
    private const int LongestMarkdown = 100_000;

    public static void MapReadings(this WebApplication site)
    {
        site.MapRead("/admin/reading/date", [EditorPage] (string? text) => Results.Text(
            string.IsNullOrWhiteSpace(text) ? "" : TypedText.Date(TypedLine.Of(text)) is { } date ? Words.Of("read as {date}", Shown(date)) : TypedText.IsSpan(TypedLine.Of(text)) ? Words.Of("a span: one date here") : Words.Of("not read as a date")));
        site.MapPost("/admin/reading/markdown", [EditorPage(TakesForms = true)] async (HttpRequest request, CancellationToken cancellation) =>
        {
            var form = await request.ReadFormAsync(cancellation);
            string text = form["text"].ToString();
            if (text.Length > LongestMarkdown) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
            text = TypedLine.Lines(text);
            if (form["form"] == "points") text = Listed(text);
            return Results.Text(MarkdownHtml.Blocks(text).ToString() ?? "", "text/html; charset=utf-8");
        }).DisableAntiforgery();
    }

    /// <summary>A date as it was read.</summary>
    public static string Shown(PartialDate date) => SiteLanguage.Current == SiteLanguage.English ? date.ToString() : DateText.Of(date);

    // One point a line, as they stand in such fields; two spaces put one below another.
    private static string Listed(string text) => string.Join('\n', text.Split('\n').Where(line => line.Trim().Length > 0).Select(line =>
    {
        string point = line.TrimStart();
        return new string(' ', line.Length - point.Length) + (point.Length > 2 && point[0] is '-' or '*' or '•' && point[1] == ' ' ? "- " + point[2..] : "- " + point);
    }));
}
