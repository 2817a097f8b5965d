using System.Globalization;

namespace Portfolio.Cv.Writing.Citations;

/// <summary>IEEE: <c>J. Song and J.-Y. Lee, “Title,” in <i>Proceedings</i>, 2024, pp. 1–9.</c></summary>
internal static class IeeeStyle
{
    public static Citation Cite(CitedPublication cited)
    {
        var publication = cited.Publication;
        var citation = new Citation();
        string authors = Authors(publication);
        if (authors.Length > 0) citation.Add(authors).Append(",");
        if (cited.Kind == CitedKind.Book) citation.AddItalic(publication.Title).Append(",");
        else citation.Add(publication.Title[^1] is '?' or '!' ? $"“{publication.Title}”" : $"“{publication.Title.TrimEnd('.')},”");
        var parts = new List<(string Text, bool IsItalic)>();
        switch (cited.Kind)
        {
            case CitedKind.ConferencePaper or CitedKind.Chapter when cited.Container is { } container:
                citation.Add("in");
                parts.Add((container, true));
                break;
            case CitedKind.JournalArticle when cited.Container is { } journal:
                parts.Add((journal, true));
                Add(publication.Volume is { } volume ? $"vol. {volume}" : null);
                Add(publication.Issue is { } issue ? $"no. {issue}" : null);
                Add(PageText.Short(cited));
                break;
            case CitedKind.PhdThesis or CitedKind.MastersThesis:
                Add(cited.Kind == CitedKind.PhdThesis ? "Ph.D. dissertation" : "M.S. thesis");
                Add(publication.Publisher ?? publication.VenueText);
                break;
            case CitedKind.Unpublished:
                Add("submitted for publication");
                break;
            case CitedKind.Preprint when cited.Arxiv is null:
                parts.Add((cited.Container ?? "preprint", true));
                break;
        }

        if (cited.Kind is CitedKind.Book or CitedKind.Report or CitedKind.Other) Add(publication.Publisher);
        Add(Date(cited));
        if (cited.Kind is CitedKind.ConferencePaper or CitedKind.Chapter) Add(PageText.Short(cited));
        if (cited is { Kind: CitedKind.Preprint, Arxiv: { } arxiv }) parts.Add(($"arXiv:{arxiv}", true));
        Add(publication.Status is PublicationStatus.Accepted or PublicationStatus.InPress ? "to be published" : null);
        Add(cited.Doi is { } doi ? $"doi: {doi}" : null);
        for (int i = 0; i < parts.Count; i++)
        {
            citation.Add(parts[i].Text, parts[i].IsItalic);
            if (i < parts.Count - 1) citation.Append(",");
        }

        return citation.Stop();

        void Add(string? text)
        {
            if (!string.IsNullOrEmpty(text)) parts.Add((text, false));
        }
    }

    // Journals are cited with the month.
    private static string? Date(CitedPublication cited) =>
        cited is { Kind: CitedKind.JournalArticle, Date: { Month: { } month } date }
            ? string.Create(CultureInfo.InvariantCulture, $"{Month(month)} {date.Year}")
            : cited.YearText.Length > 0 ? cited.YearText : null;

    // As IEEE shortens them.
    private static string Month(int month) => ((string[])["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."])[month - 1];

    // Of more than six, the first alone.
    private static string Authors(Publication publication)
    {
        var names = publication.Contributors.Select(c => CitedNames.InitialsFirst(c.Name)).ToList();
        return names.Count > 6 ? CitedNames.List(names[..1], others: true) : CitedNames.List(names, publication.Others);
    }
}
