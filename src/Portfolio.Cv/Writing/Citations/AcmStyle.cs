using System.Globalization;

namespace Portfolio.Cv.Writing.Citations;

/// <summary>ACM: <c>Jonghyun Song and Jay-Yoon Lee. 2024. Title. In <i>Proceedings</i>. Publisher, 1–9. https://doi.org/…</c></summary>
internal static class AcmStyle
{
    public static Citation Cite(CitedPublication cited)
    {
        var publication = cited.Publication;
        var citation = AclStyle.Opening(cited);
        switch (cited.Kind)
        {
            case CitedKind.ConferencePaper or CitedKind.Chapter when cited.Container is { } container:
                citation.Add("In").AddItalic(container);
                if (publication.Publisher is { } publisher) citation.Stop().Add(publisher);
                if (PageText.Range(cited) is { } pages) citation.Append($", {pages}");
                citation.Stop();
                break;
            case CitedKind.JournalArticle when cited.Container is { } journal:
                citation.AddItalic(journal).AddItalic(publication.Volume);
                if (publication.Issue is { } issue) citation.Append($", {issue}");
                if (cited.YearText.Length > 0) citation.Add($"({Date(cited)})");
                if (PageText.Range(cited) is { } range) citation.Append($", {range}");
                citation.Stop();
                break;
            case CitedKind.Preprint:
                citation.Add(cited.Arxiv is { } arxiv ? $"arXiv:{arxiv}" : cited.Container).Stop();
                break;
            case CitedKind.PhdThesis or CitedKind.MastersThesis:
                citation.Add(cited.Kind == CitedKind.PhdThesis ? "Ph.D. Dissertation" : "Master’s thesis").Stop().Add(publication.Publisher ?? publication.VenueText).Stop();
                break;
            case CitedKind.Unpublished:
                citation.Add("Manuscript submitted for publication").Stop();
                break;
            default:
                citation.Add(publication.Publisher ?? cited.Container).Stop();
                break;
        }

        return citation.Add(cited.UrlOf(LinkKind.Doi) ?? (cited.Kind == CitedKind.Preprint ? cited.UrlOf(LinkKind.Arxiv) : null));
    }

    private static string Date(CitedPublication cited) => cited.Date is { Month: { } month } date
        ? $"{CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month)} {date.Year.ToString(CultureInfo.InvariantCulture)}"
        : cited.YearText;
}
