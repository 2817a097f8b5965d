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

    [GeneratedRegex(@"^(\p{Lu}[\p{L}\p{M}'’ -]+,\s\p{Lu}[^.;:()\d]{0,140}(?:\p{Lu}\.[^.;:()\d]{0,100})*?)\.\s+\[?((?:19|20)\d\d[a-z]?)\]?\.\s+(?=\S)")]
    private static partial Regex AuthorDate();

    [GeneratedRegex(@"(?:^|[\s.-])\p{Lu}$")]
    private static partial Regex InitialAtEnd();

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
