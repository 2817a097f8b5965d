using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Portfolio.Cv.LaTeX;

namespace Portfolio.Cv.Writing;

/// <summary>Writes publications as BibTeX that bibtex, biber and pandoc take.</summary>
public static partial class BibTeXWriter
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    // Fields that programs for bibliographies pass over, and web sites made from BibTeX show.
    private static readonly (string Field, LinkKind Kind)[] FurtherLinks =
        [("pdf", LinkKind.Pdf), ("code", LinkKind.Code), ("website", LinkKind.Project), ("slides", LinkKind.Slides), ("video", LinkKind.Video), ("dataset", LinkKind.Dataset)];

    /// <summary>Writes one entry per publication, in their order, each with a key of its own.</summary>
    public static string Write(IEnumerable<Publication> publications) => BibliographyFormats.Of(BibliographyFormat.BibTeX).Write(publications);

    /// <summary>Writes one entry.</summary>
    internal static string Write(string key, Publication publication)
    {
        var text = new StringBuilder();
        Write(text, key, new CitedPublication(publication));
        return text.ToString();
    }

    private static void Write(StringBuilder text, string key, CitedPublication cited)
    {
        var publication = cited.Publication;
        text.Append('@').Append(TypeOf(cited)).Append('{').Append(key);
        Add("title", LaTeXWriter.FromTitle(publication.Title));
        Add("author", Authors(publication));
        AddContainer();
        Add("year", cited.YearText);
        if (cited.Date is { Month: { } month } date)
        {
            text.Append(",\n  month = ").Append(Months[month - 1]);
            Add("day", date.Day?.ToString(CultureInfo.InvariantCulture));
        }

        Add("volume", Latex(publication.Volume));
        Add(cited.Kind == CitedKind.JournalArticle ? "number" : "issue", Latex(publication.Issue));
        Add("pages", cited.Pages is ({ } first, { } last) ? $"{first}--{last}" : Latex(publication.Page));
        Add("doi", cited.Doi is { } doi ? LaTeXWriter.FromAddress(doi) : null);
        if (cited.Arxiv is { } arxiv)
        {
            Add("eprint", arxiv);
            Add("archiveprefix", "arXiv");
        }

        Add("url", cited.UrlOf(LinkKind.Other) is { } url ? LaTeXWriter.FromAddress(url) : null);
        foreach (var (field, kind) in FurtherLinks) Add(field, cited.UrlOf(kind) is { } link ? LaTeXWriter.FromAddress(link) : null);
        Add("note", Latex(cited.Remark));
        Add("abstract", publication.Abstract is { } words ? string.Join("\n\n", words.Split("\n\n").Select(LaTeXWriter.FromText)) : null);
        text.Append("\n}\n");

        void AddContainer()
        {
            string? publisher = Latex(publication.Publisher);
            switch (cited.Kind)
            {
                case CitedKind.ConferencePaper or CitedKind.Chapter:
                    Add("booktitle", Latex(cited.Container));
                    Add("publisher", publisher);
                    break;
                case CitedKind.JournalArticle:
                    Add("journal", Latex(cited.Container));
                    Add("publisher", publisher);
                    break;
                case CitedKind.PhdThesis or CitedKind.MastersThesis:
                    Add("school", publisher ?? Latex(publication.VenueText));
                    break;
                case CitedKind.Report:
                    Add("institution", publisher ?? Latex(publication.VenueText));
                    Add("number", ReportNumber().Match(publication.VenueText ?? "") is { Success: true } number ? Latex(number.Groups[1].Value) : null);
                    break;
                case CitedKind.Preprint when cited.Arxiv is not null:
                    Add("publisher", publisher);
                    break;
                default:
                    Add("howpublished", Latex(cited.Container));
                    Add("publisher", publisher);
                    break;
            }
        }

        void Add(string name, string? value)
        {
            if (string.IsNullOrWhiteSpace(value)) return;
            text.Append(",\n  ").Append(name).Append(" = {").Append(value).Append('}');
        }
    }

    private static string TypeOf(CitedPublication cited) => cited.Kind switch
    {
        CitedKind.ConferencePaper => "inproceedings",
        CitedKind.JournalArticle => "article",
        CitedKind.PhdThesis => "phdthesis",
        CitedKind.MastersThesis => "mastersthesis",
        CitedKind.Chapter => "incollection",
        CitedKind.Book => "book",
        CitedKind.Report => "techreport",
        CitedKind.Unpublished => "unpublished",
        CitedKind.Preprint or CitedKind.Other => "misc",
        _ => throw new InvalidOperationException($"BibTeX has no type for {cited.Kind}."),
    };

    private static string? Authors(Publication publication)
    {
        var names = publication.Contributors.Select(contributor => NameOf(contributor.Name)).ToList();
        if (publication.Others && names.Count > 0) names.Add("others");
        return names.Count > 0 ? string.Join(" and ", names) : null;
    }

    private static string NameOf(string name)
    {
        var parts = NameParts.Of(name);
        if (parts.Literal is { } literal) return $"{{{LaTeXWriter.FromText(literal)}}}";
        string family = LaTeXWriter.FromText(parts.Family!);
        // A family name of two words that are no particles would be taken apart.
        if (family.Contains(' ', StringComparison.Ordinal) && char.IsUpper(family[0])) family = $"{{{family}}}";
        string given = LaTeXWriter.FromText(parts.Given!);
        return parts.Suffix is { } suffix ? $"{family}, {LaTeXWriter.FromText(suffix)}, {given}" : $"{family}, {given}";
    }

    private static string? Latex(string? text) => text is null ? null : LaTeXWriter.FromText(text);

    [GeneratedRegex(@"^Technical report (\S+?)(?:,|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReportNumber();
}
