using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;
using Portfolio.Cv.Reading.Segmenting;

namespace Portfolio.Cv.Reading.Sections;

/// <summary>Reads an award: what was given, at which event, by whom, when, for what.</summary>
internal static partial class AwardReader
{
    public static Award Read(EntryText entry)
    {
        var fields = EntryFields.Of(entry, readsLabels: false, keepsEventYears: true);
        string? title = null, happening = null, awarder = null;
        var highlights = new List<string>();
        var description = new List<string>();
        foreach (var (field, index) in fields.Fields.Select((f, i) => (f, i)))
        {
            if (index == 0) Main(field);
            else if (index < 3 && field.Length < 90 && (awarder is null || happening is null) && !EntryFields.IsProse(field.Plain) && IsGiver(field.Plain)) Giver(field);
            else highlights.Add(field.ToMarkdown());
        }

        highlights.AddRange(HighlightTree.Flat(entry.Body));
        description.AddRange(fields.Prose.Select(p => p.ToMarkdown()));
        // "**Ministry of Education**, National Scholarship": who gave it stands before what was given.
        if (title is not null && FieldWords.NamesOrganisation(title) && !FieldWords.NamesAward(title))
        {
            if (awarder is not null && FieldWords.NamesAward(awarder) && !FieldWords.NamesOrganisation(awarder)) (title, awarder) = (awarder, title);
            else if (awarder is null && happening is not null && FieldWords.NamesAward(happening)) (title, awarder, happening) = (happening, title, null);
        }

        foreach (var group in entry.Groups.Where(g => FieldWords.NamesOrganisation(g.Plain))) awarder ??= group.Plain.TrimEnd(':');
        return new Award
        {
            Title = EntryFields.WithoutLoneQuote(title ?? entry.Lines[0].Plain.Trim()),
            Event = happening,
            Awarder = awarder,
            Date = fields.Date?.First,
            End = fields.Date?.Last,
            Description = description.Count > 0 ? string.Join("\n\n", description) : null,
            Highlights = highlights,
            Lines = entry.Source,
        };

        void Main(RichText text)
        {
            // What is set in bold, or linked, is the award; what follows says where it comes from.
            var first = text.Runs[0];
            bool isSetApart = (first.Style.HasFlag(TextStyle.Bold) || first.Style.HasFlag(TextStyle.Italic)) && first.Text.Length < text.Length && first.Text.Trim().Length > 3;
            int end = isSetApart ? first.Text.Length : TitleEnd(text.Plain);
            if (!isSetApart && Remark().Match(text.Plain[..end]) is { Success: true } remark && remark.Index + remark.Length == end && remark.Index > 3)
            {
                description.Add(remark.Groups[1].Value.Trim());
                text = text.Without(remark.Index, remark.Length);
                end = remark.Index;
            }

            title = Symbols().Replace(text.Plain[..end], "").Trim(' ', ',', ':', ';', '.', '"', '“', '”', '-', '–');
            Giver(text.Slice(end));
        }

        void Giver(RichText text)
        {
            text = text.Trim(",:;.–—-");
            if (Remark().Match(text.Plain) is { Success: true } remark)
            {
                // "(£100,000)", "(For the best dissertation.)": what the award was, not who gave it.
                description.Add(remark.Groups[1].Value.Trim());
                text = text.Without(remark.Index, remark.Length).Trim(",:;.–—-");
            }

            if (text.Length > 2 && text.Plain[0] == '(' && text.Plain[^1] == ')') text = text.Slice(1, text.Length - 2);
            if (SponsoredBy().Match(text.Plain) is { Success: true } sponsor)
            {
                awarder ??= text.Plain[(sponsor.Index + sponsor.Length)..].Trim(' ', ',', '.', ')');
                text = text.Slice(0, sponsor.Index).Trim(",(");
            }

            if (!EntryFields.HasWord(text.Plain)) return;
            if (On().Match(text.Plain) is { Success: true, Index: 0 } on)
            {
                // "on K-Datascience Hackathon, Ministry of …": the event, then who held it.
                var parts = EntryFields.AtCommas(text.Slice(on.Length));
                int giver = Enumerable.Range(1, Math.Max(0, parts.Count - 1)).FirstOrDefault(i => FieldWords.NamesOrganisation(parts[i].Plain), parts.Count);
                happening ??= string.Join(", ", parts.Take(giver).Select(p => p.Plain));
                if (giver < parts.Count) awarder ??= string.Join(", ", parts.Skip(giver).Select(p => p.Plain));
            }
            else if (happening is null && IsEvent(text.Plain)) happening = text.Plain;
            else if (awarder is null) awarder = From().Replace(text.Plain, "").Trim();
            else if (happening is null) happening = text.Plain;
            else highlights.Add(text.ToMarkdown());
        }
    }

    // The title ends at the comma or bracket before a giver or an event.
    private static int TitleEnd(string text)
    {
        int depth = 0;
        for (int i = 1; i < text.Length; i++)
        {
            // "($1,000)" is one thing.
            if (text[i] == ')') depth = Math.Max(0, depth - 1);
            if (depth > 0 || (text[i] == ',' && i + 1 < text.Length && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]))) continue;
            if (text[i] is not (',' or '(' or ';' or ':') && !(text[i] == ' ' && TitleStop().Match(text, i) is { Success: true } stop && stop.Index == i) && !(text[i] == '.' && i + 2 < text.Length && char.IsUpper(text[i + 2]) && i > 12 && !IsInitial(text, i))) continue;
            string before = text[..i], after = text[(i + 1)..];
            if (text[i] == '(' && !IsGiver(after.TrimEnd(')', '.')))
            {
                depth++;
                continue;
            }

            // "National Institute on Ageing Paper of the Month" has no award before its "on".
            if (after.StartsWith("on ", StringComparison.Ordinal) && !FieldWords.NamesAward(before)) continue;
            if (text[i] == ',' && !FieldWords.NamesAward(before) && FieldWords.NamesAward(after) && !FieldWords.NamesOrganisation(after)) continue;
            if (before.Trim().Length > 2) return i;
        }

        return text.Length;
    }

    // "Alfred J. Kilp Prize": the point of an initial.
    private static bool IsInitial(string text, int point) => char.IsUpper(text[point - 1]) && text[point - 2] is ' ' or '.';

    private static bool IsGiver(string text) => IsEvent(text) || FieldWords.NamesOrganisation(text) || FieldWords.NamesUnit(text) || PlaceGrammar.TrailingPlace(text) > 0 || From().IsMatch(text);

    private static bool IsEvent(string text) => Event().IsMatch(text) || (Venues.VenueCatalogue.FindIn(text) is { Venue.Kind: Venues.VenueKind.Conference or Venues.VenueKind.Competition or Venues.VenueKind.Workshop } && !FieldWords.NamesOrganisation(text));

    [GeneratedRegex(@"(?:(?<![\s,(])[\s,(]+)?\b(?:sponsored|awarded|given|presented|funded|granted|hosted|organi[sz]ed)\s+by\s+(?:the\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SponsoredBy();

    [GeneratedRegex(@"\s*\((?=[^()]*\))([^()]*(?:[€£$¥₩]|\d{1,3},\d{3}|USD|EUR|GBP|CHF|KRW)[^()]*|[^()]{25,}\.|declined|cancelled|with [^()]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Remark();

    [GeneratedRegex(@"^(?:[\p{So}\p{Cs}\uFE0F\u200D]+\s*)+")]
    private static partial Regex Symbols();

    [GeneratedRegex(@"^(?:on|at|in)\s+(?:the\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex On();

    [GeneratedRegex(@"^(?:from|by|of)\s+(?:the\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex From();

    [GeneratedRegex(@"\G\s+(?:from|by|at|on|awarded by|sponsored by)\s+(?:the\s+)?(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex TitleStop();

    [GeneratedRegex(@"\b(?:workshop|conference|symposium|hackathon|competition|contest|challenge|olympiad|congress|summit|datathon|meeting|track|cup|session|expo)\b|대회|경진대회|해커톤|학술대회|大会|竞赛", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Event();
}
