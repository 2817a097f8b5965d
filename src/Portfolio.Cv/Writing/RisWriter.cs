using System.Globalization;
using System.Text;

namespace Portfolio.Cv.Writing;

/// <summary>Writes publications as RIS, which EndNote, Zotero and Mendeley take.</summary>
public static class RisWriter
{
    /// <summary>Writes one record per publication, in their order.</summary>
    public static string Write(IEnumerable<Publication> publications) => BibliographyFormats.Of(BibliographyFormat.Ris).Write(publications);

    /// <summary>Writes one record.</summary>
    internal static string Write(string key, Publication publication)
    {
        var text = new StringBuilder();
        Write(text, key, new CitedPublication(publication));
        return text.ToString();
    }

    private static void Write(StringBuilder text, string key, CitedPublication cited)
    {
        var publication = cited.Publication;
        Add("TY", TypeOf(cited));
        Add("ID", key);
        Add("TI", publication.Title);
        foreach (var contributor in publication.Contributors) Add("AU", NameOf(contributor.Name));
        Add("T2", cited.Container);
        if (cited.Kind == CitedKind.JournalArticle) Add("JO", publication.Venue);
        Add("PY", cited.YearText);
        if (cited.Date is { Month: { } month } date) Add("DA", string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}/{month:00}/{date.Day:00}/"));
        Add("VL", publication.Volume);
        Add("IS", publication.Issue);
        Add("SP", cited.Pages.First);
        Add("EP", cited.Pages.Last);
        Add("PB", publication.Publisher);
        if (cited.Kind is CitedKind.PhdThesis or CitedKind.MastersThesis) Add("M3", cited.Kind == CitedKind.PhdThesis ? "PhD thesis" : "Master's thesis");
        Add("DO", cited.Doi);
        Add("UR", cited.Url);
        Add("L1", cited.UrlOf(LinkKind.Pdf));
        Add("N1", cited.Remark);
        Add("AB", publication.Abstract);
        text.Append("ER  - \r\n\r\n");

        void Add(string tag, string? value)
        {
            if (string.IsNullOrWhiteSpace(value)) return;
            // A value is one line: a line that begins with two capitals and a hyphen would be a field.
            text.Append(tag).Append("  - ").AppendJoin(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Append("\r\n");
        }
    }

    private static string TypeOf(CitedPublication cited) => cited.Kind switch
    {
        CitedKind.ConferencePaper => "CONF",
        CitedKind.JournalArticle => "JOUR",
        CitedKind.PhdThesis or CitedKind.MastersThesis => "THES",
        CitedKind.Chapter => "CHAP",
        CitedKind.Book => "BOOK",
        CitedKind.Report => "RPRT",
        CitedKind.Preprint or CitedKind.Unpublished => "UNPB",
        CitedKind.Other => "GEN",
        _ => throw new InvalidOperationException($"RIS has no type for {cited.Kind}."),
    };

    private static string NameOf(string name)
    {
        var parts = NameParts.Of(name);
        if (parts.Literal is { } literal) return literal;
        return parts.Suffix is { } suffix ? $"{parts.Family}, {parts.Given}, {suffix}" : $"{parts.Family}, {parts.Given}";
    }
}
