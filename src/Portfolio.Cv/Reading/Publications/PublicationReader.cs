using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;
using Portfolio.Cv.Reading.Outlining;
using Portfolio.Cv.Reading.Sections;
using Portfolio.Cv.Reading.Segmenting;

namespace Portfolio.Cv.Reading.Publications;

/// <summary>
/// Reads one publication from its text, in whichever style it is written. Authors, links, year and remarks are taken
/// first, since they are surest; the title is what stands out or stands next to the authors; the rest is the venue.
/// </summary>
internal sealed partial class PublicationReader(ReadingContext context)
{
    /// <summary>Reads a publication; null when the text has neither authors nor a venue nor a link: it is none.</summary>
    public Publication? Read(EntryText entry, HeadingMeaning hint)
    {
        var links = new List<Link>();
        string? details = null;
        int abstractBlock = -1;
        // A long quotation below a reference is its abstract.
        bool quotesAbstract = !entry.Lines[0].IsQuoted && IsLongQuotation(entry.Lines);
        List<RichText> lines = [];
        List<string> notes = [];
        string? linkedTitle = HeadingTitle(entry) ?? LinkedTitle(entry);
        foreach (var line in Unwrapped(entry.Lines))
        {
            // A trophy or a star parts what stands around it.
            var text = line.Text.Select(c => char.IsSurrogate(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.OtherSymbol ? '\t' : c);
            foreach (var link in LinkGrammar.Take(ref text))
                if (!links.Exists(l => l.Url == link.Url)) links.Add(link);
            var start = AbstractStart().Match(text.Plain);
            if (start.Success || (quotesAbstract && line.IsQuoted && line.Block != abstractBlock))
            {
                details = Append(details, text.Slice(start.Length).ToMarkdown());
                abstractBlock = line.Block;
                continue;
            }

            if (lines.Count > 0 && IsRemark(line))
            {
                notes.Add(text.Plain.Trim(' ', '.'));
                continue;
            }

            if (line.Block == abstractBlock && line.Kind == LineKind.Text && EntryFields.HasWord(text.Plain))
            {
                details += " " + text.ToMarkdown();
                continue;
            }

            if (lines.Count > (line.Block == entry.Lines[0].Block ? 1 : 0) && EntryFields.IsProse(text.Plain) && text.Length > 250)
            {
                details = Append(details, text.ToMarkdown());
                continue;
            }

            if (EntryFields.HasWord(text.Plain) && !LinkGrammar.IsLabel(text.Plain)) lines.Add(text);
        }

        if (lines.Count == 0) return null;
        // "Roe, Jane. 2019. Title": the year stands in brackets in other styles.
        if (AuthorDate().Match(lines[0].Plain) is { Success: true } dated) lines[0] = RichText.Concat(lines[0].Slice(0, dated.Groups[1].Length + (InitialAtEnd().IsMatch(dated.Groups[1].Value) ? 1 : 0)), new RichText($" ({dated.Groups[2].Value}). "), lines[0].Slice(dated.Length));
        lines[0] = AsAuthorYear(lines[0]);
        // "Roe, J., Doe, A., 2017." above the title.
        if (lines.Count > 1 && AboveTitle(lines[0]) is { } above) lines[0] = above;
        var draft = new ReferenceDraft(context, lines);
        if (entry.Columns.Count > 0 && entry.Lines is [{ Kind: LineKind.TableRow } row]) draft.ReadColumns(entry.Columns, WithoutLinks(row.Text.Slice(RowNumber().Match(row.Plain).Length)));
        else draft.Read(linkedTitle);
        NamesOnlyOthers |= draft.NamesOnlyOthers;
        if (draft.Title is null || !IsPublication(draft, lines, entry, links, hint)) return null;

        var venue = draft.Venue;
        foreach (var group in entry.Groups) venue ??= VenueOfGroup(group.Plain);
        var remarks = draft.Remarks;
        notes.InsertRange(0, remarks.Notes);
        var track = venue?.Track ?? hint.Track ?? TrackOfGroups(entry.Groups);
        if (venue is { Track: PublicationTrack.Main or null } && hint.Track is PublicationTrack.Workshop or PublicationTrack.Thesis or PublicationTrack.Demo or PublicationTrack.Journal or PublicationTrack.Findings or PublicationTrack.Other) track = hint.Track;
        if (links.Exists(l => l.Kind == LinkKind.Arxiv) && venue is null && track is null) track = PublicationTrack.Preprint;
        string? venueName = venue?.Venue ?? (track == PublicationTrack.Preprint && links.Exists(l => l.Kind == LinkKind.Arxiv) ? "arXiv" : null);
        var status = venue?.Status ?? remarks.Status ?? hint.Status;
        if (status == PublicationStatus.Preprint && track is not (PublicationTrack.Preprint or null)) status = null;
        if (status is null && track == PublicationTrack.Preprint) status = PublicationStatus.Preprint;
        if (status is null && (venueName is not null || venue?.Publisher is not null)) status = PublicationStatus.Published;
        if (track == PublicationTrack.Preprint && status is PublicationStatus.UnderReview && venueName is null) track = null;
        int? year = venue?.Year ?? draft.Year ?? entry.GroupDate?.First.Year;
        return new Publication
        {
            Slug = Slug.Of(draft.Title),
            Title = draft.Title,
            Contributors = draft.Authors?.Contributors ?? [],
            Others = draft.Authors?.Others ?? false,
            Venue = venueName,
            VenueText = venue?.Text is { Length: > 0 } written && written != remarks.StatusText ? written : null,
            Year = year,
            Date = venue?.Date ?? draft.Date,
            Track = track,
            Status = status,
            Presentation = venue?.Presentation ?? remarks.Presentation,
            Note = notes.Count > 0 ? string.Join("; ", notes.Distinct()) : null,
            Appearances = draft.Appearances,
            Links = links,
            Abstract = details,
            Volume = venue?.Volume,
            Issue = venue?.Issue,
            Page = venue?.Page,
            Publisher = venue?.Publisher,
            Lines = entry.Source,
        };
    }

    // Something has to say that it is one: authors, a venue, a status, or at least a year beside a title.
    private static bool IsPublication(ReferenceDraft draft, List<RichText> lines, EntryText entry, List<Link> links, HeadingMeaning hint)
    {
        // A row whose columns said all of it has no other line.
        string first = lines.Count > 0 ? lines[0].Plain : entry.Lines[0].Plain;
        // "27 peer-reviewed publications in journals and at conferences."
        if (Count().IsMatch(entry.Lines[0].Plain)) return false;
        // A numbered item among publications is one more.
        if (draft.Authors is not null || (entry.Lines[0].IsOrdered && HasWords(draft.Title!))) return true;
        bool isQuoted = first.TrimStart() is ['"' or '“' or '„' or '«', ..] && (draft.Year ?? draft.Venue?.Year) is not null;
        bool hasTitle = HasWords(draft.Title!) || (isQuoted || draft.Venue?.Venue is not null && draft.Year is not null) && draft.Title!.Contains(' ', StringComparison.Ordinal);
        var head = entry.Lines[0];
        bool isSetApart = head.Text.Runs.Any(r => r.Style != TextStyle.None || r.Url is not null) || first.AsSpan().IndexOfAny("\"“„「") >= 0;
        bool isProse = head.Kind == LineKind.Text && !isSetApart && !YearFirst().IsMatch(first) && !YearOrPages().IsMatch(first) && EntryFields.IsProse(first);
        if (hasTitle && head.Text.Runs is [{ Text.Length: > 15 } run, ..] && (run.Style.HasFlag(TextStyle.Bold) || run.Url is not null) && !LinkGrammar.IsLabel(run.Text)) return true;
        // "Working papers" above titles and nothing else.
        if (hint.Status is not null && lines.Count == 1 && HasWords(draft.Title!) && char.IsUpper(draft.Title![0]) && (IsWholeQuotation(first) || head.Kind == LineKind.Bullet && !EntryFields.IsPlainSentence(first) && first.Count(c => c == ' ') > 2)) return true;
        return hasTitle && !isProse && (draft.Venue?.Venue is not null || draft.Remarks.Status is not null || draft.Year is not null || draft.Venue?.Year is not null || entry.GroupDate is not null || links.Exists(l => l.Kind is LinkKind.Doi or LinkKind.Arxiv) || entry.Lines[0].Kind == LineKind.Heading);
    }

    private static bool IsWholeQuotation(string text) => text.Trim() is ['"' or '“', .., '"' or '”'];

    // Chinese and Japanese titles have no spaces, and say as much in fewer letters.
    private static bool HasWords(string title) => title.Length > 15 && title.Contains(' ', StringComparison.Ordinal) || title.Count(c => c > '\u2E80') > 6;

    [GeneratedRegex(@"^\s*\d{1,4}\+?\s+(?:[\p{L}-]+\s+){0,3}(?:publications|papers|articles)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Count();

    // "turn-on / probes": a line goes on in the next one where the next can't begin anything.
    private List<Line> Unwrapped(IReadOnlyList<Line> lines)
    {
        var whole = new List<Line>();
        foreach (var line in lines)
        {
            var last = whole.Count > 0 ? whole[^1] : null;
            string next = line.Plain.TrimStart();
            bool goesOn = last is not null && line.Kind == LineKind.Text && last.Block == line.Block && (!line.AfterHardBreak || last.Plain.TrimEnd() is [.., not ('.' or ',' or ';' or ':' or ')' or '”' or '"')]) && last.Plain.Length > 40 && next.Length > 0
                && ((char.IsLower(next[0]) && !LowerCaseName().IsMatch(next)) || (last.Plain.TrimEnd() is [.., ','] && char.IsDigit(next[0])));
            if (goesOn || last is not null && line.Kind == LineKind.Text && last.Block == line.Block && NamesGoOn(last.Text, line.Text)) whole[^1] = last! with { Text = RichText.Join(" ", [last.Text, line.Text]), Source = new SourceLines(last.Source.First, line.Source.Last) };
            else whole.Add(line);
        }

        return whole;
    }

    // "Jane Q. Doe, Max Poe," and in the next line "and Roger T. Roe.": a list of authors that a line's end cut in two.
    private bool NamesGoOn(RichText above, RichText below)
    {
        above = above.Slice(Numbers().Match(above.Plain).Length);
        if (!CutNames().IsMatch(above.Plain) || NameGrammar.Read(above.Slice(0, CutNames().Match(above.Plain).Index), context) is not { Confidence: >= 2, Contributors.Count: > 1 }) return false;
        var both = RichText.Join(" ", [above.Trim(), below.Trim()]);
        int end = Pieces.Stops(both, 0, both.Length).FirstOrDefault(s => s > above.Trim().Length, both.Length);
        string next = both.Plain[..end];
        if (end == both.Length && CutNames().Match(next) is { Success: true } cut) end = cut.Index;
        if (end <= above.Length) return false;
        return NameGrammar.Read(both.Slice(0, end).Trim(",;"), context) is { Contributors.Count: > 2 } && NextNames().Match(next, CutNames().Match(above.Plain).Index) is var names && NameGrammar.Read(both.Slice(names.Index + names.Length, end - names.Index - names.Length).Trim(",;"), context) is { Confidence: > 0 };
    }

    [GeneratedRegex(@"\G[,;\s]*(?:(?:and|und|et|y)\s|&)?\s*")]
    private static partial Regex NextNames();

    // "[2024]", "12."
    [GeneratedRegex(@"^\s*(?:\[[^\[\]]{1,12}\]|\(?\d{1,3}[.)])\s*")]
    private static partial Regex Numbers();

    // What a line ends with that breaks off in a list of names: "," or ", and" or ", C. E."
    [GeneratedRegex(@"(?:(?<=\S)\s+|,\s*)(?:and|&|und|et|y|(?:(?:and|&)\s)?(?:\p{Lu}\.[\s-]?){1,3})\s*$|[,;]\s*$")]
    private static partial Regex CutNames();

    [GeneratedRegex(@"^(\p{Lu}[\p{L}\p{M}'’ -]+,\s\p{Lu}[^.;:()\d]{0,140}(?:\p{Lu}\.[^.;:()\d]{0,100})*?)\.\s+\[?((?:19|20)\d\d[a-z]?)\]?\.\s+(?=\S)")]
    private static partial Regex AuthorDate();

    [GeneratedRegex(@"(?:^|[\s.-])\p{Lu}$")]
    private static partial Regex InitialAtEnd();

    // "Roe, J., Doe, B., 2017. Tides in a strait. Geomorphology 306, 1–9.": a comma before the year, as Elsevier's journals have it.
    // "Roe, J.A., and Doe, B., 2016, Tides in a strait: Journal of Glaciology, v. 62, p. 1–12.": commas around the year, and a colon before the venue,
    // as the Geological Society of America has it ("GSA reference guidelines and examples").
    private RichText AsAuthorYear(RichText line)
    {
        if (YearBetweenCommas().Match(line.Plain) is not { Success: true, Index: > 4 and < 800 } year) return line;
        var rest = line.Slice(year.Index + year.Length);
        // "ApJ, 950, 147, Tides in a strait": the title stands behind the journal and its numbers.
        var before = VenueBeforeTitle().Match(rest.Plain);
        if (before.Success) rest = RichText.Concat(rest.Slice(before.Length).Trim(" ."), new RichText(". "), rest.Slice(0, before.Length).Trim(",. "));
        else if (FollowedByNumber().IsMatch(rest.Plain)) return line;
        if (NameGrammar.Read(line.Slice(0, year.Index).Trim(", "), context) is not { Confidence: >= 2 }) return line;
        int colon = before.Success ? -1 : rest.Plain.LastIndexOf(": ", StringComparison.Ordinal);
        if (colon > 10 && rest.Plain[(colon + 2)..] is var venue && (VolumeOrPage().IsMatch(venue) || VenuePart.Names(venue) || FieldWords.NamesOrganisation(venue))) rest = RichText.Concat(rest.Slice(0, colon), new RichText(". "), rest.Slice(colon + 2));
        string when = year.Groups[1].Value.Replace("prep.", "preparation", StringComparison.Ordinal).TrimEnd('.');
        return RichText.Concat(line.Slice(0, year.Index).TrimEnd(", "), new RichText($" ({when}). "), rest);
    }

    private RichText? AboveTitle(RichText line) =>
        YearBehindComma().Match(line.Plain) is { Success: true, Index: > 4 } year && NameGrammar.Read(line.Slice(0, year.Index).Trim(", "), context) is { Confidence: >= 2 } ? RichText.Concat(line.Slice(0, year.Index), new RichText($" ({year.Groups[1].Value}).")) : null;

    [GeneratedRegex(@",\s((?:19|20)\d\d[a-z]?)\.?$")]
    private static partial Regex YearBehindComma();

    [GeneratedRegex(@"(?<=[.,]\s?),?\s((?:19|20)\d\d[a-z]?|in\s(?:prep\.|press|review|revision))[.,:]\s+(?=\p{Lu}(?:[^,]*\s|[^,\s]{1,30},\s?\d))")]
    private static partial Regex YearBetweenCommas();

    [GeneratedRegex(@"^[^,.:]{2,80},\s?\d{1,4},\s?[A-Z]?\d{1,6}[,.]\s+(?=\p{Lu}[^,]*\s\S+\s\S+)")]
    private static partial Regex VenueBeforeTitle();

    // "A&A, 608": a venue and its volume, no title.
    [GeneratedRegex(@"^[^,.:]{2,80},\s?\d")]
    private static partial Regex FollowedByNumber();

    [GeneratedRegex(@"\b(?:v|vol|no|p|pp)\.\s?\d")]
    private static partial Regex VolumeOrPage();

    // "11. Roe, J."
    [GeneratedRegex(@"^\s?\d{1,3}\.\s(?=\p{L})")]
    private static partial Regex RowNumber();

    // What running text rarely says: where and when something was printed.
    [GeneratedRegex(@"\((?:[^()]{0,60}\b)?(?:19|20)\d\d\)|\bpp?\.\s*\d|\.\s\p{Lu}[^.:]{2,40}:\s\p{Lu}[^.:]{2,60},\s(?:19|20)\d\d\W*$|,\s(?:19|20)\d\d\.?\s*$")]
    private static partial Regex YearOrPages();

    [GeneratedRegex(@"\s*\((?:19|20)\d\d[a-z]?\)\W*$")]
    private static partial Regex YearAtEnd();

    [GeneratedRegex(@"^\W*(?:(?:19|20)\d\d[a-z]?|\d{1,3})\W*$")]
    private static partial Regex Numbering();

    [GeneratedRegex(@"^\s*(?:19|20)\d\d[.:,\t]")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?:arXiv|bioRxiv|medRxiv|eLife|iScience|npj|in\s|van\s|von\s|de\s|du\s|del\s|della\s|di\s|da\s|doi|https?:|www\.)", RegexOptions.CultureInvariant)]
    private static partial Regex LowerCaseName();

    private static RichText WithoutLinks(RichText text)
    {
        LinkGrammar.Take(ref text);
        return text;
    }

    // "### Title" above its authors and venue.
    private string? HeadingTitle(EntryText entry) =>
        entry.Lines is [{ Kind: LineKind.Heading } head, _, ..] && HeadingNumber().Replace(head.Plain, "").Trim() is { Length: > 15 } text
        && NameGrammar.Read(head.Text, context) is null && !Pieces.Stops(new RichText(text), 0, text.Length).Any() && text.AsSpan().IndexOfAny('"', '“', '[') < 0 ? text : null;

    [GeneratedRegex(@"^\s*(?:\[\d{1,3}\]|\d{1,3}[.)])\s*")]
    private static partial Regex HeadingNumber();

    // "[Title](https://…) (with Jane Roe). Journal, 2020": a link that holds no more than a title.
    private string? LinkedTitle(EntryText entry) => LinkedTitle(entry.Lines, context);

    /// <summary>The title of a publication that is a link in its first lines; null when there is none.</summary>
    public static string? LinkedTitle(IReadOnlyList<Line> lines, ReadingContext context)
    {
        foreach (var line in lines.Take(2))
        {
            int position = 0;
            foreach (var run in line.Text.Runs)
            {
                string text = run.Text.Trim();
                bool isTitle = run.Url is { Length: > 1 } && text.Length > 15 && text.Count(c => c == ' ') >= 2 && !LinkGrammar.IsLabel(text) && !run.Style.HasFlag(TextStyle.Image)
                    && (position == 0 || !EntryFields.HasWord(Numbering().Replace(line.Plain[..position], "")) || NameGrammar.Read(line.Text.Slice(0, YearAtEnd().Match(line.Plain[..position]) is { Success: true } year ? year.Index : position).Trim(",.:;"), context) is not null)
                    && !Pieces.Stops(new RichText(text), 0, text.Length).Any() && NameGrammar.Read(new RichText(text), context) is not { Confidence: >= 2 };
                if (isTitle) return text;
                position += run.Text.Length;
            }
        }

        return null;
    }

    /// <summary>True once a publication named its further authors only: <c>(with Jane Roe)</c>.</summary>
    public bool NamesOnlyOthers { get; private set; }

    private static VenuePart? VenueOfGroup(string heading) => Venues.VenueCatalogue.FindIn(heading) is { } ? VenuePart.Read(heading) : null;

    private static PublicationTrack? TrackOfGroups(IReadOnlyList<Line> groups) =>
        groups.Select(g => HeadingVocabulary.Whole(g.Plain)?.Track).LastOrDefault(t => t is not null);

    /// <summary>True for lines whose quotations are longer than a reference's venue or note.</summary>
    public static bool IsLongQuotation(IEnumerable<Line> lines) => lines.Where(l => l.IsQuoted).Sum(l => l.Plain.Length) > 200;

    /// <summary>True for a point that tells of the publication above it: <c>Contribution: …</c>.</summary>
    public static bool IsRemark(Line line) => line.Kind == LineKind.Bullet && RemarkLabel().IsMatch(line.Plain);

    [GeneratedRegex(@"^(?:(?:my\s)?(?:contributions?|role)|impact|media|press|coverage|awards?|notes?|cited|funding|highlights?)\s?:\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RemarkLabel();

    /// <summary>True for a line that begins an abstract.</summary>
    public static bool BeginsAbstract(string text) => AbstractStart().IsMatch(text);

    private static string Append(string? text, string more) => text is null ? more : $"{text}\n\n{more}";

    [GeneratedRegex(@"^\s*(?:abstract|summary|tl;?dr|초록|摘要|zusammenfassung|resumen|résumé)\s*[:：.–—]\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AbstractStart();
}
