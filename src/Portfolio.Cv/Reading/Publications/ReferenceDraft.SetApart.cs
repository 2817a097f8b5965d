using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;
using Portfolio.Cv.Reading.Sections;

namespace Portfolio.Cv.Reading.Publications;

/// <content>Titles that are set apart from the rest: by a link, quotes, the year before them, or type.</content>
internal sealed partial class ReferenceDraft
{
    private bool ReadLinked(string? title)
    {
        if (title is null) return false;
        for (int i = 0; i < lines.Count; i++)
        {
            int at = lines[i].Plain.IndexOf(title, StringComparison.Ordinal);
            if (at < 0) continue;
            Title = CleanTitle(title);
            Add(lines.Take(i));
            AddPart(lines[i].Slice(0, at).TrimEnd("\"“„«"));
            AddPart(lines[i].Slice(at + title.Length).TrimStart("\"”»,.?!"));
            Add(lines.Skip(i + 1));
            TakeAuthors();
            return true;
        }

        return false;
    }

    // A title in quotes: authors before it, venue after it.
    private bool ReadQuoted()
    {
        for (int i = 0; i < lines.Count; i++)
        {
            var match = Quoted().Match(lines[i].Plain);
            // "“Introduction.” The Loom Reader, edited by …": a title of one word begins the reference, and ends within its quotes.
            if (!match.Success || !match.Groups["t"].Value.Any(c => c is ' ' or > '\u2E80') && !(i == 0 && match.Index == 0 && match.Groups["t"].Value is [.., '.' or ',' or '?' or '!'])) continue;
            var group = match.Groups["t"];
            Title = CleanTitle(group.Value);
            // A line of names above the title is the authors', however few they are.
            bool isAuthors = i > 0 && Authors is null && NameGrammar.Read(lines[0].Trim(",;:"), context) is { Confidence: >= 1 } above && (Authors = above) is not null;
            Add(lines.Skip(isAuthors ? 1 : 0).Take(isAuthors ? i - 1 : i));
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
            if (NameGrammar.Read(before, context) is not { } authors) return false;
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
                bool isSetApart = run.Style.HasFlag(TextStyle.Bold) || (run.Style.HasFlag(TextStyle.Italic) && ((position == 0 && i == 0) || EndsBehindVenue(i, position, run) || (i == 0 && IsBehindAuthors(line, position))));
                string text = run.Text.Trim();
                if (isSetApart && i == 0 && IsVenueBehindTitle(line.Plain, position, run.Text)) return ReadTitleBefore(position);
                if (isSetApart && text.Length > 15 && text.Count(c => c == ' ') >= 2 && !IsAuthors(line.Slice(position, run.Text.Length)) && !LooksLikeVenueOnly(text) && !YearAndVolume().IsMatch(line.Plain.AsSpan(position + run.Text.Length)))
                {
                    Title = CleanTitle(text);
                    Add(lines.Take(i));
                    var before = line.Slice(0, position).Trim(",;:");
                    if (i == 0 && Authors is null && NameGrammar.Read(before, context) is { Confidence: >= 1, Contributors.Count: > 1 } authors) Authors = authors;
                    else AddPart(line.Slice(0, position));
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

    // "Looms of the fen: a review, **Journal of Threads**, 2020"
    private static bool IsVenueBehindTitle(string line, int position, string text) =>
        position > 30 && line.AsSpan(0, position).TrimEnd().EndsWith(",") && VenuePart.Names(text) && YearBehind().IsMatch(line.AsSpan(position + text.Length));

    [GeneratedRegex(@"^,?\s*(?:19|20)\d\d\b")]
    private static partial Regex YearBehind();

    // "**Journal of Threads** 2019; 70:641": what stands before these is no title.
    [GeneratedRegex(@"^[\s,.]*\(?(?:19|20)\d\d\)?\s?[;,:]\s?\d+\s?[(:,;]")]
    private static partial Regex YearAndVolume();

    // What stands before the venue is the title, unless authors stand there, too.
    private bool ReadTitleBefore(int venue)
    {
        var before = lines[0].Slice(0, venue).Trim(",;:");
        if (NameGrammar.BeginsWithFamily(before.Plain) || before.Plain.Split(',') is [var first, var second, ..] && NameGrammar.IsName(first.Trim()) && NameGrammar.IsName(second.Trim())) return false;
        Title = CleanTitle(before.Plain);
        AddPart(lines[0].Slice(venue));
        Add(lines.Skip(1));
        TakeAuthors();
        return true;
    }

    // "Ohlin, M., 2017, A&A, 608, A16, *Winds of cool stars*": the journal's numbers stand before the title.
    private bool EndsBehindVenue(int index, int position, TextRun run) =>
        index == lines.Count - 1 && position > 0 && DateGrammar.HasNoWord(lines[index].Plain.AsSpan(position + run.Text.Length)) && BehindNumber().IsMatch(lines[index].Plain[..position]) && DateGrammar.Find(lines[index].Plain[..position]).Count > 0 && !FieldWords.NamesVenue(run.Text);

    // "Kim, D. *Title*. Journal", "Dan Kim, Ann Roe, *Title*, journal"
    private bool IsBehindAuthors(RichText line, int position) =>
        position is > 3 and < 300 && line.Slice(0, position).Trim(",;:") is var before && NameGrammar.Read(before, context) is { } authors && (NameGrammar.BeginsWithFamily(before.Plain) || (authors is { Confidence: >= 1, Contributors.Count: > 1 } && line.Runs.Count(r => r.Style.HasFlag(TextStyle.Italic)) == 1));

    [GeneratedRegex(@"[\d)\]]\s*[,.:;]\s*$")]
    private static partial Regex BehindNumber();

    private bool IsAuthors(RichText text) => NameGrammar.Read(text.Trim(",;:"), context) is { Confidence: >= 2 };

    [GeneratedRegex(@"(?:[“„«](?<t>[^“”„«»]{8,})[”“»]|[“„](?<t>[^“”„«»""]{8,})""|(?<![\p{L}\d])”(?<t>[^“”„«»]{8,})”|""(?<t>[^""]{8,})""|[「『](?<t>[^「」『』]{4,})[」』]|``(?<t>[^`]{8,}?)''|(?<![\p{L}\d])[‘'](?<t>[^‘’]{12,400}?)[,.?]?[’'](?=[\s,.]|$))[,.]?", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\s*[(\[]\s*((?:19|20)\d\d[a-z]?(?:\s*,\s*[\p{L}.]+(?:\s*\d{1,2})?(?:[–-]\d{1,2})?)?|in (?:press|preparation|progress|review)|forthcoming|under (?:review|revision)|submitted|accepted|n\.d\.|to appear)\s*[)\]]\s*[.,:]?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YearInBrackets();
}
