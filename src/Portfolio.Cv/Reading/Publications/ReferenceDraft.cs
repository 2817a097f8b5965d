using System.Globalization;
using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;
using Portfolio.Cv.Reading.Sections;

namespace Portfolio.Cv.Reading.Publications;

/// <summary>A reference whose parts are being told apart.</summary>
internal sealed partial class ReferenceDraft(ReadingContext context, List<RichText> lines)
{
    public string? Title { get; private set; }

    public AuthorList? Authors { get; private set; }

    public VenuePart? Venue { get; private set; }

    public int? Year { get; private set; }

    public PartialDate? Date { get; private set; }

    public ReferenceRemarks Remarks { get; } = new();

    public List<Appearance> Appearances { get; } = [];

    private readonly List<RichText> _pieces = [];
    private VenuePart? _prefix;

    /// <summary>True when the reference names the authors besides the owner only.</summary>
    public bool NamesOnlyOthers { get; private set; }

    /// <summary>Reads a table's row, whose parts its columns name.</summary>
    public void ReadColumns(IReadOnlyList<string> columns, RichText row)
    {
        lines.Clear();
        bool haveAuthors = columns.Any(AuthorColumn().IsMatch), isWhole = false;
        foreach (var (i, cell) in row.Cells().Index())
        {
            string column = i < columns.Count ? columns[i] : "";
            if (!EntryFields.HasWord(cell.Plain)) continue;
            // "Publication" above references with all that they hold.
            if (Title is null && !haveAuthors && TitleColumn().IsMatch(column) && cell.Dates.Count > 0 && Pieces.Stops(cell, 0, cell.Length).Skip(1).Any())
            {
                lines.Add(cell);
                isWhole = true;
            }
            else if (isWhole && column.Length > 0 && !cell.Plain.Any(char.IsLetter)) Remarks.Notes.Add($"{column}: {cell.Plain.Trim()}");
            else if (Title is null && TitleColumn().IsMatch(column)) Title = CleanTitle(Remarks.TakeFrom(cell, lines.Count == 1).Plain);
            else if (Authors is null && AuthorColumn().IsMatch(column) && NameGrammar.Read(cell, context) is { } authors) Authors = authors;
            else if (cell.WholeDate is not null) TakeDate(cell.Plain);
            else if (Remarks.TakeFrom(cell, lines.Count == 1) is var rest && EntryFields.HasWord(rest.Plain)) lines.Add(rest);
        }

        if (Title is null) Read(null);
        else
        {
            Add(lines);
            Settle();
        }
    }

    /// <summary>Reads the lines of a reference.</summary>
    /// <param name="linkedTitle">The title, where a link says what it is.</param>
    public void Read(string? linkedTitle)
    {
        if (lines.Count == 0) return;
        lines[0] = TakePrefix(lines[0]);
        if (!EntryFields.HasWord(lines[0].Plain) && lines.Count > 1) lines.RemoveAt(0);
        for (int i = 0; i < lines.Count; i++) lines[i] = Remarks.TakeFrom(TakeCoauthors(lines[i]), lines.Count == 1);
        lines.RemoveAll(l => !EntryFields.HasWord(l.Plain));
        if (lines.Count == 0) return;
        lines[0] = TakeCoauthorsBefore(lines[0]);
        if (!ReadLinked(linkedTitle) && !ReadQuoted() && !ReadAuthorsAndYear() && !ReadByEmphasis()) ReadInOrder();
        Settle();
    }

    // "[CVPR'20] Title", "12. Title", "[J3] …", "2020. …", "(2020) …", "May 2020: …".
    private RichText TakePrefix(RichText line)
    {
        line = line.Trim();
        if (Number().Match(line.Plain) is { Success: true } number) line = line.Slice(number.Length).Trim();
        if (Bracketed().Match(line.Plain) is { Success: true } bracket && bracket.Length < line.Length)
        {
            string inner = bracket.Groups[1].Value;
            bool isVenue = VenuePart.Names(inner) || TwoDigits().IsMatch(inner);
            if (isVenue) _prefix = VenuePart.ReadPrefix(inner);
            if (isVenue || Label().IsMatch(inner)) line = line.Slice(bracket.Length).Trim(":.–—-,");
        }

        if (YearFirst().Match(line.Plain) is { Success: true } year)
        {
            Year = int.Parse(year.Groups[1].Value, CultureInfo.InvariantCulture);
            line = line.Slice(year.Length).Trim();
        }
        else if (line.Dates is [{ Start: 0 } date, ..] && BehindDate().Match(line.Plain, date.End) is { Success: true } sign)
        {
            TakeDate(line.Plain[..date.End]);
            line = line.Slice(sign.Index + sign.Length).Trim();
        }

        return line;
    }

    private RichText TakeCoauthors(RichText line)
    {
        if (Authors is null && CoauthorGrammar.Take(ref line, context) is { } authors) (Authors, NamesOnlyOthers) = (authors, true);
        return line;
    }

    private RichText TakeCoauthorsBefore(RichText line)
    {
        if (Authors is not null || CoauthorGrammar.TakeBefore(ref line, context, out string? share) is not { } authors) return line;
        (Authors, NamesOnlyOthers) = (authors, true);
        if (share is not null) Remarks.Notes.Add(share);
        return line;
    }

    /// <summary>What is left is the venue, and remarks.</summary>
    private void Settle()
    {
        if (Title is not null && Authors is null)
        {
            int at = TakeAuthors();
            if (at < 0) TakeAuthorsOnly();
        }

        // "Looms that remember (Weaving Letters, 2022)", and nothing else
        if (Title is not null && !_pieces.Exists(p => EntryFields.HasWord(p.Plain)) && VenueAtEnd().Match(Title) is { Success: true, Index: > 10 } bracket && VenuePart.Names(bracket.Groups[1].Value))
        {
            _pieces.Add(new RichText(bracket.Groups[1].Value));
            Title = Title[..bracket.Index];
        }

        var venue = new List<string>();
        foreach (var piece in _pieces.Select(p => p.Plain.Trim(' ', ',', ';', '.')).Where(EntryFields.HasWord))
        {
            if (Remarks.TakeWhole(piece))
            {
                if (ReferenceRemarks.IsStatus(piece) && DateGrammar.Find(piece) is [var said, ..]) Year ??= said.First.Year;
            }
            else if (venue.Count == 0 && DateGrammar.Whole(piece) is { } date) TakeDate(piece[date.Start..date.End]);
            else venue.Add(piece);
        }

        string text = string.Join(". ", venue);
        // An identifier behind the venue is a link, and no part of the venue's name.
        if (ArxivAtEnd().Match(text) is { Success: true, Index: > 5 } arxiv) text = text[..arxiv.Index];
        Remarks.TakeResubmission(text);
        var parts = Also().Split(text);
        if (parts[0].Length > 0) Venue = VenuePart.Read(parts[0]);
        foreach (string part in parts.Skip(1).Where(EntryFields.HasWord)) AddAppearance(part.Trim(' ', '.', ',', ';'));
        if (_prefix is null) return;
        if (Venue is null) Venue = _prefix;
        else if (_prefix.Venue is not null && Venue.Venue is { } other && !string.Equals(other, _prefix.Venue, StringComparison.OrdinalIgnoreCase) && Venues.VenueCatalogue.Find(_prefix.Venue) is null) Year ??= _prefix.Year;
        Year ??= _prefix.Year;
        if (Venue != _prefix && _prefix.Venue is not null && Venue?.Venue != _prefix.Venue && Venues.VenueCatalogue.Find(_prefix.Venue) is not null)
        {
            Remarks.Notes.Add(Venue!.Text);
            Venue = _prefix;
        }
    }

    private void AddAppearance(string text)
    {
        var part = VenuePart.Read(text);
        Remarks.Presentation ??= part.Presentation;
        string? venue = Venues.VenueCatalogue.FindIn(text)?.Venue.Acronym ?? part.Venue;
        Appearances.Add(new Appearance { Venue = venue, Year = part.Year, Track = part.Track, Text = text });
    }

    private void SetTitle(string text)
    {
        // A year that ends the title in brackets is the year.
        if (Title is not null) return;
        // "Looms that remember (2023) in preparation"
        if (StatusAtEnd().Match(text) is { Success: true } status)
        {
            _pieces.Add(new RichText(status.Groups[1].Value));
            text = text[..status.Index];
        }

        if (YearAtEnd().Match(text) is { Success: true } year)
        {
            Year ??= int.Parse(year.Groups[1].Value, CultureInfo.InvariantCulture);
            text = text[..year.Index];
        }

        Title = CleanTitle(text);
    }

    private void TakeDate(string text)
    {
        if (DateGrammar.Find(text) is not [var date, ..])
        {
            Remarks.TakeInPlaceOfYear(text);
            return;
        }

        Year ??= date.First.Year;
        if (date.First.Month is not null) Date ??= date.First;
    }

    private void Add(IEnumerable<RichText> parts)
    {
        foreach (var part in parts) AddPart(part);
    }

    private void AddPart(RichText part)
    {
        foreach (var piece in Pieces.Of(part.Trim(",;:–—-\t|")))
            if (EntryFields.HasWord(piece.Plain)) _pieces.Add(piece);
    }

    private static bool LooksLikeVenueOnly(string text) =>
        Venues.VenueCatalogue.Find(text) is not null || ReferenceRemarks.IsStatus(text) || VenueStart().IsMatch(text) || (text.Length < 60 && Venues.VenueCatalogue.FindIn(text) is { } mention && mention.Length * 2 > text.Length);

    private static string? CleanTitle(string text)
    {
        string title = Spaces().Replace(text, " ").Trim(' ', ',', ';', ':', '"', '“', '”', '„', '«', '»', '*', '–', '—', '|');
        title = title.EndsWith('.') && !title.EndsWith("..", StringComparison.Ordinal) ? title[..^1].TrimEnd() : title;
        return EntryFields.HasWord(title) ? title : null;
    }

    [GeneratedRegex(@"[\s,;.]*arXiv\s*:\s*(?:\d{4}\.\d{4,5}|[a-z-]+/\d{7})(?:v\d+)?(?:\s*\[[^\]]{0,80}\])?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ArxivAtEnd();

    [GeneratedRegex(@"title|paper|publication|제목|标题|título|titel|titre", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TitleColumn();

    [GeneratedRegex(@"author|contributor|저자|作者|autor|auteur", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AuthorColumn();

    [GeneratedRegex(@"^(?:\[\s?[A-Z]{0,3}-?\d{1,3}\s?\]|\(?[A-Z]?\d{1,3}[.)](?!\d)|[A-Z]{1,2}\d{1,3}[.:)])\s*")]
    private static partial Regex Number();

    [GeneratedRegex(@"^\[([^\[\]]{2,80})\]\s*:?\s*")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?:[A-Z]{1,4}-?\d{0,3}|journal|conference|workshop|preprint|arxiv|new)$", RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"['’]\d\d\b|(?:19|20)\d\d")]
    private static partial Regex TwoDigits();

    [GeneratedRegex(@"^\(?((?:19|20)\d\d)\)?\s*(?:[.:–—-]|\t|\s{2,}|\s(?=\p{Lu}))\s*")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"\G\s*(?::|\t|[–—]\s)\s*")]
    private static partial Regex BehindDate();

    [GeneratedRegex(@"\s*\(((?:19|20)\d\d)\)\s*\.?$")]
    private static partial Regex YearAtEnd();

    [GeneratedRegex(@"(?<=[).,])\s*(in preparation|in progress|under review|submitted|in press|to appear|forthcoming)\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StatusAtEnd();

    [GeneratedRegex(@"(?<!\s)\s*\(([^()]{3,120})\)\s*\.?$")]
    private static partial Regex VenueAtEnd();

    [GeneratedRegex(@"^(?:in:?\s+(?:proc|the|\p{Lu}{2,}|advances|international|ieee|acm)|proceedings\s+of|proc\.|arxiv\b|under review|to appear|accepted|submitted|in press|presented at|published in)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex VenueStart();

    [GeneratedRegex(@"(?<!\s)\s+/\s+(?=\p{Lu})|(?:(?<!\s)\s+)?;\s*(?=also\b)|(?:[.,;]|(?<!\s))\s+(?=also (?:presented|appeared|appears|in|at)\b)|(?:(?<!\s)\s+)?;\s*(?=(?:spotlight|oral|poster|presented|preliminary|short|extended|earlier)\b)|\.\s+(?=(?:Preliminary|Extended|Earlier|Short|Presented|Spotlight|Oral)\b[^.]*\b(?:at|in)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Also();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
