namespace Portfolio.Cv.Writing.Citations;

/// <summary>APA, 7th edition: <c>Lee, J.-Y., &amp; Song, J. (2024). Title. In <i>Proceedings</i> (pp. 1–9).</c></summary>
internal static class ApaStyle
{
    public static Citation Cite(CitedPublication cited)
    {
        var publication = cited.Publication;
        var citation = new Citation();
        string authors = Authors(publication);
        string year = $"({YearOf(cited)})";
        if (authors.Length > 0) citation.Add(authors).Stop().Add(year).Stop();
        bool standsAlone = cited.Kind is not (CitedKind.ConferencePaper or CitedKind.Chapter or CitedKind.JournalArticle);
        citation.Add(publication.Title, standsAlone);
        if (Description(cited) is { } description) citation.Add(description);
        citation.Stop();
        // Without authors the title stands in their place.
        if (authors.Length == 0) citation.Add(year).Stop();
        switch (cited.Kind)
        {
            case CitedKind.ConferencePaper or CitedKind.Chapter when cited.Container is { } container:
                citation.Add("In").AddItalic(container);
                if (publication.Page is not null) citation.Add($"({PageText.Short(cited)})");
                citation.Stop();
                break;
            case CitedKind.JournalArticle when cited.Container is { } journal:
                citation.AddItalic(journal);
                if (publication.Volume is { } volume) citation.Append(", ").Append(volume, italic: true);
                if (publication.Issue is { } issue) citation.Append($"({issue})");
                if (PageText.Range(cited) is { } pages) citation.Append($", {pages}");
                citation.Stop();
                break;
            case CitedKind.Preprint:
                citation.Add(cited.Container ?? "arXiv").Stop();
                break;
        }

        if (cited.Kind is CitedKind.ConferencePaper or CitedKind.Chapter or CitedKind.Book or CitedKind.Report && publication.Publisher is { } publisher) citation.Add(publisher).Stop();
        return citation.Add(cited.UrlOf(LinkKind.Doi) ?? cited.Url);
    }

    private static string YearOf(CitedPublication cited) => cited.Publication.Status is PublicationStatus.InPress or PublicationStatus.Accepted ? "in press" : cited.YearText.Length > 0 ? cited.YearText : "n.d.";

    private static string? Description(CitedPublication cited) => cited.Kind switch
    {
        CitedKind.PhdThesis => $"[Doctoral dissertation{School(cited)}]",
        CitedKind.MastersThesis => $"[Master’s thesis{School(cited)}]",
        CitedKind.Unpublished => "[Manuscript submitted for publication]",
        CitedKind.Preprint when cited.Arxiv is { } arxiv => $"(arXiv:{arxiv})",
        _ => null,
    };

    private static string School(CitedPublication cited) => (cited.Publication.Publisher ?? cited.Publication.VenueText) is { } school ? $", {school}" : "";

    // Of more than twenty, the first nineteen and the last.
    private static string Authors(Publication publication)
    {
        var names = publication.Contributors.Select(c => CitedNames.FamilyFirst(c.Name)).ToList();
        if (publication.Others) return CitedNames.List(names, others: true);
        if (names.Count > 20) return $"{string.Join(", ", names.Take(19))}, … {names[^1]}";
        // A comma stands before the sign even between two.
        return names is [var one, var two] ? $"{one}, & {two}" : CitedNames.List(names, others: false, "&");
    }
}
