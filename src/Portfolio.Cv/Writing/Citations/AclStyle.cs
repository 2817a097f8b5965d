namespace Portfolio.Cv.Writing.Citations;

/// <summary>ACL: <c>Jonghyun Song and Jay-Yoon Lee. 2024. Title. In <i>Proceedings</i>, pages 1–9.</c></summary>
internal static class AclStyle
{
    public static Citation Cite(CitedPublication cited)
    {
        var publication = cited.Publication;
        var citation = Opening(cited);
        switch (cited.Kind)
        {
            case CitedKind.ConferencePaper or CitedKind.Chapter when cited.Container is { } container:
                citation.Add("In").AddItalic(container);
                if (PageText.Long(cited) is { } pages) citation.Append($", {pages}");
                citation.Stop().Add(publication.Publisher).Stop();
                break;
            case CitedKind.JournalArticle when cited.Container is { } journal:
                citation.AddItalic(journal);
                if (publication.Volume is { } volume) citation.Append($", {volume}");
                if (publication.Issue is { } issue) citation.Append($"({issue})");
                if (PageText.Range(cited) is { } range) citation.Append(publication.Volume is null ? $", {PageText.Long(cited)}" : $":{range}");
                citation.Stop();
                break;
            case CitedKind.Preprint:
                citation.AddItalic(cited.Arxiv is null ? cited.Container ?? "Preprint" : "Preprint");
                if (cited.Arxiv is { } arxiv) citation.Append($", arXiv:{arxiv}");
                citation.Stop();
                break;
            case CitedKind.PhdThesis or CitedKind.MastersThesis:
                citation.Add(cited.Kind == CitedKind.PhdThesis ? "Ph.D. thesis" : "Master’s thesis");
                if ((publication.Publisher ?? publication.VenueText) is { } school) citation.Append($", {school}");
                citation.Stop();
                break;
            case CitedKind.Unpublished:
                citation.Add("Manuscript under review").Stop();
                break;
            default:
                citation.Add(publication.Publisher ?? cited.Container).Stop();
                break;
        }

        return citation;
    }

    /// <summary>The authors in full, the year and the title: ACM’s style begins so, too.</summary>
    public static Citation Opening(CitedPublication cited)
    {
        var publication = cited.Publication;
        var citation = new Citation();
        citation.Add(CitedNames.List([.. publication.Contributors.Select(c => CitedNames.InFull(c.Name))], publication.Others)).Stop();
        citation.Add(cited.YearText).Stop();
        bool isBook = cited.Kind is CitedKind.Book or CitedKind.PhdThesis or CitedKind.MastersThesis;
        return citation.Add(publication.Title, isBook).Stop();
    }
}
