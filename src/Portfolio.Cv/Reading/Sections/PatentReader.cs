using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;
using Portfolio.Cv.Reading.Segmenting;

namespace Portfolio.Cv.Reading.Sections;

/// <summary>Reads a patent: title, inventors, number, status and date.</summary>
internal static partial class PatentReader
{
    public static Patent Read(EntryText entry, ReadingContext context)
    {
        var text = RichText.Join(" \t ", entry.Head.Concat(entry.Body).Select(l => l.Text));
        var links = LinkGrammar.Take(ref text);
        if (ItemNumber().Match(text.Plain) is { Success: true } item) text = text.Slice(item.Length);
        string? number = null, status = null, title = null;
        if (Number().Match(text.Plain) is { Success: true } found)
        {
            number = found.Groups[1].Value.Trim(' ', ',', '.');
            text = Cut(text, found.Index, found.Length);
        }

        if (Status().Match(text.Plain) is { Success: true } state)
        {
            status = state.Groups[1].Value;
            text = Cut(text, state.Index, state.Length);
        }

        var date = text.Dates is [.., var last] ? last : entry.GroupDate;
        if (date is not null && date != entry.GroupDate) text = Cut(text, date.Start, date.Length);
        if (Quoted().Match(text.Plain) is { Success: true } quoted)
        {
            title = quoted.Groups[1].Value.Trim().TrimEnd(',', '.');
            text = Cut(text, quoted.Index, quoted.Length);
        }

        AuthorList? inventors = null;
        var rest = new List<RichText>();
        foreach (var piece in Publications.Pieces.Of(text))
        {
            if (!EntryFields.HasWord(piece.Plain)) continue;
            if (inventors is null && title is null && InventorsAtEnd(piece, context) is var (names0, before))
            {
                inventors = names0;
                title = EntryFields.Value(before.Plain);
                continue;
            }

            if (inventors is null && NameGrammar.Read(InventorLabel(piece), context) is { Confidence: > 2 } names) inventors = names;
            else if (title is null) title = piece.Plain.Trim(' ', ',', '.', '\t', ':');
            else rest.Add(piece.Trim(",.;:\t()"));
        }

        string description = string.Join(", ", rest.Where(r => EntryFields.HasWord(r.Plain)).Select(r => r.ToMarkdown()));
        return new Patent
        {
            Title = title ?? entry.Lines[0].Plain,
            Contributors = inventors?.Contributors ?? [],
            Number = number,
            Status = status,
            Year = date is { First.IsPresent: false } ? date.First.Year : null,
            Date = date is { IsPrecise: true } ? date.First : null,
            Description = description.Length > 0 ? description : null,
            Links = links,
            Lines = entry.Source,
        };
    }

    // The names are read anew for every beginning of their list.
    private const int MostInventors = 100;

    // "Device and method, Jane Doe, Richard Roe": the names at the end of a list.
    private static (AuthorList Names, RichText Before)? InventorsAtEnd(RichText piece, ReadingContext context)
    {
        var parts = EntryFields.AtCommas(piece.Trim("\t,;"));
        for (int first = Math.Max(1, parts.Count - MostInventors); first < parts.Count; first++)
        {
            var list = RichText.Join(", ", parts.Skip(first));
            if (NameGrammar.Read(list, context) is { } names && names.Contributors.Any(c => c.Self)) return (names, RichText.Join(", ", parts.Take(first)));
        }

        return null;
    }

    private static RichText InventorLabel(RichText piece) => Inventors().Match(piece.Plain) is { Success: true } label ? piece.Slice(label.Length) : piece.Trim(",.;\t()");

    private static RichText Cut(RichText text, int start, int length) => RichText.Concat(text.Slice(0, start).TrimEnd("([,;:"), new RichText("\t"), text.Slice(start + length).Trim(")],;:"));

    [GeneratedRegex(@"\(?(?:(?:特許番号|专利号|특허번호|출원번호|등록번호|patent|application|app\.?|appl\.?|publication|pub\.?|registration|reg\.?)(?:\s*(?:number|no\.?|#))?(?:\s*:)?\s*){0,4}(?<![\p{L}\d])((?:US|U\.S\.|KR|EP|WO|CN|JP|DE|GB|TW|PCT)(?:\s+(?:Patent|Application|Pat\.?|Appl?\.?|Provisional|App\.)){0,4}(?:\s+(?:No\.?|Number|#))?[\s/-]*(?:[A-Z]{2}\s?)?(?:\d[\d,./-]{4,}|\d{1,4}(?:\s\d{3}){1,3})(?:\s?[A-Z]\d?\b)?|(?:No\.?|Number|#|제)\s*\d[\d,./-]{5,}(?:\s?호)?|\d{2}-\d{4}-\d{6,7}|\d{2}-\d{6,7}|\d{1,2},\d{3},\d{3}(?:\s?[AB]\d)?)\)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<!\p{L})\(?(?:status:\s*)?(granted|issued|pending|filed|registered|published|provisional|under examination|abandoned|allowed|등록|출원|已授权|授权|受理|公开|登録|出願)(?:\s+on|\s+in)?\)?(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Status();

    [GeneratedRegex(@"[“""„«]([^“”""„«»]{4,})[”""“»]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^\s*(?:\[\s?[A-Z]{0,3}-?\d{1,3}\s?\]|\d{1,3}[.)])\s+")]
    private static partial Regex ItemNumber();

    [GeneratedRegex(@"^\s*(?:inventors?|with)\s*:?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Inventors();
}
