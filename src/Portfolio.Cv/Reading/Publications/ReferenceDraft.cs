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

    public PublicationStatus? Status { get; private set; }

    public string? StatusText { get; private set; }

    public Presentation? Presentation { get; private set; }

    public List<string> Notes { get; } = [];

    public List<Appearance> Appearances { get; } = [];

    private readonly List<RichText> _pieces = [];
    private VenuePart? _prefix;

    /// <summary>True when the reference names the authors besides the owner only.</summary>
    public bool NamesOnlyOthers { get; private set; }

    /// <summary>Reads a table's row, whose parts its columns name.</summary>
    public void ReadColumns(IReadOnlyList<string> columns, RichText row)
    {
        lines.Clear();
        int from = 0;
        for (int i = 0; from <= row.Length; i++)
        {
            int end = row.Plain.IndexOf('\t', from);
            if (end < 0) end = row.Length;
            var cell = row.Slice(from, end - from).Trim();
            from = end + 1;
            string column = i < columns.Count ? columns[i] : "";
            if (!EntryFields.HasWord(cell.Plain)) continue;
            if (Title is null && TitleColumn().IsMatch(column)) Title = CleanTitle(TakeNotes(cell).Plain);
            else if (Authors is null && AuthorColumn().IsMatch(column) && NameGrammar.Read(cell, context.Marks, context.Owner) is { } authors) Authors = authors;
            else if (DateGrammar.Whole(cell.Plain) is not null) TakeDate(cell.Plain);
            else if (TakeNotes(cell) is var rest && EntryFields.HasWord(rest.Plain)) lines.Add(rest);
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
        for (int i = 0; i < lines.Count; i++) lines[i] = TakeNotes(TakeCoauthors(lines[i]));
        lines.RemoveAll(l => !EntryFields.HasWord(l.Plain));
        if (lines.Count == 0) return;
        lines[0] = TakeCoauthorsBefore(lines[0]);
        if (!ReadLinked(linkedTitle) && !ReadQuoted() && !ReadAuthorsAndYear() && !ReadByEmphasis()) ReadInOrder();
        Settle();
    }

    // "[CVPR'20] Title", "12. Title", "[J3] …", "2020. …", "(2020) …".
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

        return line;
    }

    // "Title (with Jane Roe and Mats Ohlin)": the owner wrote it with them.
    private RichText TakeCoauthors(RichText line)
    {
        if (Authors is not null || context.Owner.Count == 0 || Coauthors().Match(line.Plain) is not { Success: true } match) return line;
        var group = match.Groups[1];
        if (NameGrammar.Read(line.Slice(group.Index, group.Length), context.Marks, context.Owner) is not { } others) return line;
        TakeOthers(others);
        return line.Without(match.Index, match.Length).Trim();
    }

    // "With Tomás Aguirre, Title", "Edited with Rosalind Castellan, Title": the title is set apart.
    private RichText TakeCoauthorsBefore(RichText line)
    {
        if (Authors is not null || context.Owner.Count == 0 || CoauthorsBefore().Match(line.Plain) is not { Success: true } match) return line;
        int end = line.Plain.AsSpan().IndexOfAny('"', '“', '„');
        int position = 0;
        foreach (var run in line.Runs)
        {
            if ((run.Style & (TextStyle.Italic | TextStyle.Bold)) != 0 && position >= match.Length && (end < 0 || position < end)) end = position;
            position += run.Text.Length;
        }

        if (end <= match.Length || NameGrammar.Read(line.Slice(match.Length, end - match.Length).Trim(","), context.Marks, context.Owner) is not { } others) return line;
        if (match.Groups[1].Success) Notes.Add(match.Groups[1].Value.Trim());
        TakeOthers(others);
        return line.Slice(end);
    }

    private void TakeOthers(AuthorList others)
    {
        NamesOnlyOthers = true;
        Authors = others with { Contributors = [new Contributor { Name = context.Owner[0], Self = true }, .. others.Contributors.Where(c => !c.Self)] };
    }

    private bool ReadLinked(string? title)
    {
        if (title is null) return false;
        for (int i = 0; i < lines.Count; i++)
        {
            int at = lines[i].Plain.IndexOf(title, StringComparison.Ordinal);
            if (at < 0) continue;
            Title = CleanTitle(title);
            Add(lines.Take(i));
            AddPart(lines[i].Slice(0, at));
            AddPart(lines[i].Slice(at + title.Length));
            Add(lines.Skip(i + 1));
            TakeAuthors();
            return true;
        }

        return false;
    }

    // Remarks in brackets or in bold: "(Oral)", "(2nd place)", "**Best Paper Award**", "(acceptance rate 20%)".
    private RichText TakeNotes(RichText line)
    {
        for (var match = NoteInBrackets().Match(line.Plain); match.Success; match = NoteInBrackets().Match(line.Plain))
        {
            string note = match.Groups[1].Value.Trim().TrimEnd('.');
            Take(note);
            line = line.Without(match.Index, match.Length).Trim();
        }

        foreach (var run in line.Runs)
        {
            string text = run.Text.Trim(' ', ',', '.', ';', '!', '(', ')', '[', ']');
            if ((run.Style & (TextStyle.Bold | TextStyle.Italic)) == 0 || text.Length is < 4 or > 80 || !NoteWords().IsMatch(text) || run.Text.Length == line.Length && lines.Count == 1) continue;
            Take(text);
            int at = line.Plain.IndexOf(run.Text, StringComparison.Ordinal);
            return TakeNotes(line.Without(at, run.Text.Length).Trim(",;."));
        }

        return line;

        void Take(string note)
        {
            Presentation ??= VenuePart.PresentationOf(note);
            bool onlyPresentation = OnlyPresentation().IsMatch(note);
            if (VenuePart.StatusOf(note) is { } status && note.Length < 30)
            {
                Status ??= status;
                StatusText = note;
                return;
            }

            if (!onlyPresentation) Notes.Add(note);
        }
    }

    // A title in quotes: authors before it, venue after it.
    private bool ReadQuoted()
    {
        for (int i = 0; i < lines.Count; i++)
        {
            var match = Quoted().Match(lines[i].Plain);
            if (!match.Success || !match.Groups["t"].Value.Contains(' ', StringComparison.Ordinal)) continue;
            var group = match.Groups["t"];
            Title = CleanTitle(group.Value);
            Add(lines.Take(i));
            AddPart(TakeYearAtEnd(lines[i].Slice(0, match.Index)));
            AddPart(lines[i].Slice(match.Index + match.Length));
            Add(lines.Skip(i + 1));
            TakeAuthors();
            return true;
        }

        return false;
    }

    // "Doe J (2023) "Title"": the year stands between the authors and the title.
    private RichText TakeYearAtEnd(RichText text)
    {
        var trimmed = text.Trim(",.:;");
        if (YearInBrackets().Matches(trimmed.Plain) is not [.., var year] || year.Index + year.Length < trimmed.Length || year.Index < 4) return text;
        TakeDate(year.Groups[1].Value);
        return trimmed.Slice(0, year.Index);
    }

    // APA and its kin: "Authors (2020). Title. Venue".
    private bool ReadAuthorsAndYear()
    {
        var line = lines[0];
        foreach (Match match in YearInBrackets().Matches(line.Plain))
        {
            if (match.Index < 4) continue;
            var before = line.Slice(0, match.Index).Trim(",:;");
            if (NameGrammar.Read(before, context.Marks, context.Owner) is not { } authors) return false;
            Authors = authors;
            TakeDate(match.Groups[1].Value);
            var after = line.Slice(match.Index + match.Length).Trim(".,:;–—-");
            List<RichText> rest = [.. EntryFields.HasWord(after.Plain) ? new[] { after } : [], .. lines.Skip(1)];
            if (rest.Count == 0) return false;
            TakeTitleFromStart(rest);
            return true;
        }

        return false;
    }

    // A title that is set apart by bold type, a link or italics.
    private bool ReadByEmphasis()
    {
        for (int i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            int position = 0;
            foreach (var run in line.Runs)
            {
                bool isSetApart = run.Style.HasFlag(TextStyle.Bold) || (run.Style.HasFlag(TextStyle.Italic) && position == 0 && i == 0);
                string text = run.Text.Trim();
                if (isSetApart && text.Length > 15 && text.Count(c => c == ' ') >= 2 && !IsAuthors(line.Slice(position, run.Text.Length)) && !LooksLikeVenueOnly(text))
                {
                    Title = CleanTitle(text);
                    Add(lines.Take(i));
                    AddPart(line.Slice(0, position));
                    AddPart(line.Slice(position + run.Text.Length));
                    Add(lines.Skip(i + 1));
                    TakeAuthors();
                    return true;
                }

                position += run.Text.Length;
            }
        }

        return false;
    }

    // Sentences, or lines, in one order or another: the authors are recognised, the title stands beside them.
    private void ReadInOrder()
    {
        if (AuthorsBeforeColon()) return;
        Add(lines);
        int authors = TakeAuthors();
        if (authors < 0 && Authors is null && TakeAuthorsFromCommas()) return;
        if (_pieces.Count == 0) return;
        // Before the authors, or right behind them.
        int title = authors <= 0 ? _pieces.FindIndex(p => !LooksLikeVenueOnly(p.Plain)) : 0;
        if (title < 0) title = 0;
        string text = _pieces[title].Plain;
        int joined = title + 1;
        // What stands before the authors belongs to the title, whatever its punctuation.
        while (authors > 0 && joined < authors && joined < _pieces.Count && !LooksLikeVenueOnly(_pieces[joined].Plain)) text += " " + _pieces[joined++].Plain;
        _pieces.RemoveRange(title, joined - title);
        SetTitle(text);
    }

    // "Authors: Title. In: Venue"
    private bool AuthorsBeforeColon()
    {
        int colon = lines[0].Plain.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 8 || Pieces.Stops(lines[0], 0, colon).Any()) return false;
        if (NameGrammar.Read(lines[0].Slice(0, colon), context.Marks, context.Owner) is not { Confidence: >= 2 } authors) return false;
        Authors = authors;
        TakeTitleFromStart([lines[0].Slice(colon + 1).Trim(), .. lines.Skip(1)]);
        return true;
    }

    private void TakeTitleFromStart(List<RichText> rest)
    {
        var first = rest[0];
        // Italics that begin later are the venue; the title is what stands before them.
        int stop = Pieces.Stops(first, 0, first.Length).FirstOrDefault(first.Length);
        Title = CleanTitle(first.Plain[..stop]);
        AddPart(first.Slice(stop));
        Add(rest.Skip(1));
    }

    // "Title, Jane Doe, Richard Roe, Venue, 2020": the longest run of names between commas.
    private bool TakeAuthorsFromCommas()
    {
        for (int i = 0; i < _pieces.Count; i++)
        {
            var parts = EntryFields.AtCommas(_pieces[i]);
            if (parts.Count < 2) continue;
            for (int length = Math.Min(parts.Count, 40); length >= 1; length--)
            {
                for (int start = 0; start + length <= parts.Count; start++)
                {
                    if (length == parts.Count) continue;
                    var list = RichText.Join(", ", parts.Skip(start).Take(length));
                    if (NameGrammar.Read(list, context.Marks, context.Owner) is not { } authors || authors.Confidence < (length == 1 ? 4 : 3)) continue;
                    Authors = authors;
                    var before = RichText.Join(", ", parts.Take(start));
                    var after = RichText.Join(", ", parts.Skip(start + length));
                    _pieces.RemoveAt(i);
                    if (start > 0)
                    {
                        SetTitle(before.Plain);
                        if (EntryFields.HasWord(after.Plain)) _pieces.Insert(i, after);
                    }
                    else
                    {
                        // "Authors, Title, Venue": the title ends where the venue begins.
                        var rest = parts.Skip(length).ToList();
                        int venue = rest.FindIndex(1, p => VenuePart.Names(p.Plain) || p.IsAll(TextStyle.Italic) || DateGrammar.Whole(p.Plain) is not null);
                        if (venue < 0) venue = rest.Count;
                        SetTitle(string.Join(", ", rest.Take(venue).Select(p => p.Plain)));
                        if (venue < rest.Count) _pieces.Insert(i, RichText.Join(", ", rest.Skip(venue)));
                    }

                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Takes the piece that is the list of authors; returns where it stood, or -1.</summary>
    private int TakeAuthors()
    {
        if (Authors is not null) return -1;
        int best = -1;
        AuthorList? authors = null;
        for (int i = 0; i < _pieces.Count; i++)
        {
            var piece = _pieces[i];
            if (With().Match(piece.Plain) is { Success: true } with) piece = piece.Slice(with.Length).Trim(")");
            var read = NameGrammar.Read(piece, context.Marks, context.Owner);
            if (read is null || (authors is not null && read.Confidence <= authors.Confidence)) continue;
            if (read.Confidence < 2 && (_pieces.Count < 3 || i > 1 || read.Contributors.Count == 1)) continue;
            (best, authors) = (i, read);
        }

        if (best < 0) return -1;
        Authors = authors;
        _pieces.RemoveAt(best);
        return best;
    }

    /// <summary>What is left is the venue, and remarks.</summary>
    private void Settle()
    {
        if (Title is not null && Authors is null)
        {
            int at = TakeAuthors();
            if (at < 0) TakeAuthorsOnly();
        }

        var venue = new List<string>();
        foreach (var piece in _pieces.Select(p => p.Plain.Trim(' ', ',', ';', '.')).Where(EntryFields.HasWord))
        {
            if (StatusOnly().IsMatch(piece))
            {
                Status ??= VenuePart.StatusOf(piece);
                StatusText = piece;
                if (DateGrammar.Find(piece) is [var date, ..]) Year ??= date.First.Year;
            }
            else if ((NoteWords().IsMatch(piece) || PrizeWords().IsMatch(piece)) && piece.Length < 100 && !VenuePart.Names(piece)) Notes.Add(piece.Trim('(', ')', '[', ']'));
            else if (OnlyPresentation().IsMatch(piece)) Presentation ??= VenuePart.PresentationOf(piece);
            else if (venue.Count == 0 && DateGrammar.Whole(piece) is { } date) TakeDate(piece[date.Start..date.End]);
            else venue.Add(piece);
        }

        string text = string.Join(". ", venue);
        // An identifier behind the venue is a link, and no part of the venue's name.
        if (ArxivAtEnd().Match(text) is { Success: true, Index: > 5 } arxiv) text = text[..arxiv.Index];
        if (Resubmission().Match(text) is { Success: true } resubmission) Notes.Add(resubmission.Groups[1].Value);
        var parts = Also().Split(text);
        if (parts[0].Length > 0) Venue = VenuePart.Read(parts[0]);
        foreach (string part in parts.Skip(1).Where(EntryFields.HasWord)) AddAppearance(part.Trim(' ', '.', ',', ';'));
        if (_prefix is null) return;
        if (Venue is null) Venue = _prefix;
        else if (_prefix.Venue is not null && Venue.Venue is { } other && !string.Equals(other, _prefix.Venue, StringComparison.OrdinalIgnoreCase) && Venues.VenueCatalogue.Find(_prefix.Venue) is null) Year ??= _prefix.Year;
        Year ??= _prefix.Year;
        if (Venue != _prefix && _prefix.Venue is not null && Venue?.Venue != _prefix.Venue && Venues.VenueCatalogue.Find(_prefix.Venue) is not null)
        {
            Notes.Add(Venue!.Text);
            Venue = _prefix;
        }
    }

    private void TakeAuthorsOnly()
    {
        for (int i = 0; i < _pieces.Count; i++)
        {
            foreach (int stop in CommaEnds(_pieces[i].Plain))
            {
                if (NameGrammar.Read(_pieces[i].Slice(0, stop), context.Marks, context.Owner) is not { Confidence: >= 3 } authors) continue;
                Authors = authors;
                _pieces[i] = _pieces[i].Slice(stop).Trim(",.;");
                return;
            }
        }
    }

    private static IEnumerable<int> CommaEnds(string text)
    {
        int tries = 0;
        for (int at = text.LastIndexOf(','); at > 0 && tries++ < 40; at = text.LastIndexOf(',', at - 1)) yield return at;
    }

    private void AddAppearance(string text)
    {
        var part = VenuePart.Read(text);
        Presentation ??= part.Presentation;
        string? venue = Venues.VenueCatalogue.FindIn(text)?.Venue.Acronym ?? part.Venue;
        Appearances.Add(new Appearance { Venue = venue, Year = part.Year, Track = part.Track, Text = text });
    }

    private void SetTitle(string text)
    {
        // A year that ends the title in brackets is the year.
        if (Title is not null) return;
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
            if (StatusOnly().IsMatch(text)) (Status, StatusText) = (VenuePart.StatusOf(text), text);
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

    private bool IsAuthors(RichText text) => NameGrammar.Read(text.Trim(",;:"), context.Marks, context.Owner) is { Confidence: >= 2 };

    private static bool LooksLikeVenueOnly(string text) =>
        Venues.VenueCatalogue.Find(text) is not null || StatusOnly().IsMatch(text) || VenueStart().IsMatch(text) || (text.Length < 60 && Venues.VenueCatalogue.FindIn(text) is { } mention && mention.Length * 2 > text.Length);

    private static string? CleanTitle(string text)
    {
        string title = Spaces().Replace(text, " ").Trim(' ', ',', ';', ':', '"', '“', '”', '„', '«', '»', '*', '–', '—', '|');
        title = title.EndsWith('.') && !title.EndsWith("..", StringComparison.Ordinal) ? title[..^1].TrimEnd() : title;
        return EntryFields.HasWord(title) ? title : null;
    }

    [GeneratedRegex(@"[\s,;.]*arXiv\s*:\s*(?:\d{4}\.\d{4,5}|[a-z-]+/\d{7})(?:v\d+)?(?:\s*\[[^\]]*\])?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ArxivAtEnd();

    [GeneratedRegex(@"title|paper|publication|제목|标题|título|titel|titre", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TitleColumn();

    [GeneratedRegex(@"author|contributor|저자|作者|autor|auteur", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AuthorColumn();

    [GeneratedRegex(@"^((?:co-?)?edited\s+)?with\s+(?=\p{Lu})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CoauthorsBefore();

    [GeneratedRegex(@"^(?:short|long)listed\b|\b(?:winner|recipient) of\b|\bprize\b|^featured\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PrizeWords();

    [GeneratedRegex(@"^\W*(revise(?:d)? (?:and|&) resubmit|r\s?&\s?r)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Resubmission();

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

    [GeneratedRegex(@"\s*[(\[]\s*((?:(?:paper|conference|symposium) presentation|(?:oral|spotlight|poster|long talk|short paper|long paper|full paper)\b[^()\[\]]*|[^()\[\]]*\b(?:award|best (?:\w+ )?paper|honou?rable mention|runner-?up|acceptance rate|acc\. rate|\d(?:st|nd|rd|th) place|winner|top \d|equal contribution|co-first|nominat|highlight|featured|cover|invited|IF\b|impact factor|oral presentation|spotlight|selected)[^()\[\]]*|(?:under review|to appear|in press|accepted|submitted|forthcoming|in preparation)))\s*[)\]]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoteInBrackets();

    [GeneratedRegex(@"\b(?:award|best (?:\w+ )?paper|honou?rable mention|runner-?up|acceptance rate|\d(?:st|nd|rd|th) place|winner|oral(?: presentation)?|spotlight|equal contribution|nominee|nominated|distinguished paper|editor'?s choice)\b|최우수|우수\s?논문", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoteWords();

    [GeneratedRegex(@"^(?:an?\s+)?(?:oral|spotlight|poster)(?:\s+(?:presentation|paper|talk))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyPresentation();

    [GeneratedRegex(@"(?:[“„«](?<t>[^“”„«»]{8,}?[^“”„«»]*)[”“»]|""(?<t>[^""]{8,})""|``(?<t>[^`]{8,}?)''|(?<![\p{L}\d])[‘'](?<t>[^‘’]{12,}?)[,.?]?[’'](?=[\s,.]|$))[,.]?", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\s*[(\[]\s*((?:19|20)\d\d[a-z]?(?:\s*,\s*[\p{L}.]+(?:\s*\d{1,2})?(?:[–-]\d{1,2})?)?|in press|forthcoming|under review|submitted|accepted|in preparation|n\.d\.|to appear)\s*[)\]]\s*[.,:]?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YearInBrackets();

    [GeneratedRegex(@"\s*\(((?:19|20)\d\d)\)\s*\.?$")]
    private static partial Regex YearAtEnd();

    [GeneratedRegex(@"^\(?(?:joint(?:\s+work)?\s+)?(?:with|w/|joint with|by|authors?:)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex With();

    [GeneratedRegex(@"^\(?(?:(?:currently\s+|manuscript\s+)?(?:under (?:review|revision|submission)|in (?:review|revision|preparation|press|progress|submission)|submitted|to appear|accepted|forthcoming|working paper|manuscript|eingereicht|angenommen|en revisión|enviado|soumis|투고|심사\s?중|게재\s?예정|投稿中|审稿中)(?:\s*[,(]?\s*(?:19|20)\d\d\)?)?)\.?\)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StatusOnly();

    [GeneratedRegex(@"^(?:in:?\s+(?:proc|the|\p{Lu}{2,}|advances|international|ieee|acm)|proceedings\s+of|proc\.|arxiv\b|under review|to appear|accepted|submitted|in press|presented at|published in)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex VenueStart();

    [GeneratedRegex(@"\s+/\s+(?=\p{Lu})|\s*;\s*(?=also\b)|[.,;]?\s+(?=also (?:presented|appeared|appears|in|at)\b)|\s*;\s*(?=(?:spotlight|oral|poster|presented|preliminary|short|extended|earlier)\b)|\.\s+(?=(?:Preliminary|Extended|Earlier|Short|Presented|Spotlight|Oral)\b[^.]*\b(?:at|in)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Also();

    [GeneratedRegex(@"\s*[(\[](?:joint(?:\s+work)?\s+|coauthored\s+|co-authored\s+)?with\s+([^()\[\]]{3,300})[)\]]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Coauthors();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
