using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;
using Portfolio.Cv.Reading.Segmenting;

namespace Portfolio.Cv.Reading.Sections;

/// <summary>Reads service: <c>Reviewer CVPR 2020 (outstanding reviewer award), ACCV 2020, …</c> is one entry per venue and year.</summary>
internal static partial class ServiceReader
{
    /// <summary>True when a line begins with what somebody did: <c>Reviewer: …</c>, <c>Area Chair, CVPR</c>.</summary>
    public static bool BeginsWithRole(Line line)
    {
        string text = line.Plain.TrimStart();
        return LeadingRole().Match(text) is { Success: true } || (Colon().Match(text) is { Success: true } label && FieldWords.NamesReviewing(label.Groups[1].Value));
    }

    /// <summary>True when most of a section's lines say what somebody did at a known venue, or nearly all of its items which office somebody held, whatever the heading calls it.</summary>
    public static bool IsService(IReadOnlyList<Line> lines) =>
        HoldsOffices(lines) || lines.Count(l => l.WholeDate is null) is > 0 and var count && lines.Count(l => FieldWords.NamesReviewing(l.Plain) && (FieldWords.NamesVenue(l.Plain) || Venues.VenueCatalogue.FindIn(l.Plain) is not null)) * 2 > count;

    /// <summary>True when nearly all of a section's items say which office somebody held: <c>Treasurer of the …</c>, <c>2021: member of the … board</c>.</summary>
    public static bool HoldsOffices(IReadOnlyList<Line> lines)
    {
        var heads = lines.Where(l => l.WholeDate is null && (l.Kind == LineKind.Bullet ? l.Level == 1 : l.IsOutsideLists)).ToList();
        return heads.Count > 1 && heads.Count(NamesOffice) * 4 >= heads.Count * 3;

        static bool NamesOffice(Line line) => Office().IsMatch(line.BehindDate);
    }

    [GeneratedRegex(@"^.{0,40}?\b(?:(?:member|mitglied|membre|miembro|membro)(?!\sof\s(?:the\s)?(?:\w+\s)?(?:technical|research|scientific)\sstaff)|(?:vice-|co-)?chair(?:man|woman|person)?|(?:co-)?organi[sz]er|treasurer|trésorier|präsident(?:in)?|présidente?|\p{L}{0,20}vorsitzende[rn]?|beirat|representative|delegate|juror|jury|panell?ist|reviewer|referee|rapporteur|editor(?:-in-chief|s)?|editorial|committee|council|board|judge)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Office();

    [GeneratedRegex(@"^(?:(?:co|vice)-?\s?)?(?:organi[sz]er|coordinator|president|secretary|treasurer|director|volunteer|founder|ambassador|representative|mentor)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OneOffice();

    /// <summary>The role that a section's heading names: <c>Ad Hoc Reviewer</c>; null for others.</summary>
    public static string? RoleOf(string heading) => heading.Length < 40 && Reviewer().IsMatch(ForAtEnd().Replace(heading.Trim().TrimEnd(':'), "")) ? ForAtEnd().Replace(heading.Trim().TrimEnd(':'), "") : null;

    /// <summary>True for a text that is an address and nothing else.</summary>
    public static bool IsAddress(RichText text) => Address().IsMatch(text.Plain);

    /// <param name="entry">The lines of the entry.</param>
    /// <param name="role">The role that stands above it.</param>
    /// <param name="isName">True for an item that is one venue's name, whatever commas it has.</param>
    public static IEnumerable<Service> Read(EntryText entry, string? role = null, bool isName = false)
    {
        foreach (var group in entry.Groups) role = CleanRole(group.Plain) ?? role;
        if (isName && !LeadingRole().IsMatch(entry.Lines[0].Plain)) return [Dated(new Service { Role = role, Venue = entry.Lines[0].Plain.Trim().TrimEnd('.'), Lines = entry.Source }, entry.GroupDate)];
        // "*Looms, Cards and Threads* (2021 – )": one name, set in italics.
        if (entry.Lines is [{ Text.Runs: [var name, ..] } alone] && name.Style.HasFlag(TextStyle.Italic) && name.Text.Count(c => c == ',') == 1 && alone.Dates is [var since] && since.Start >= name.Text.Length && DateGrammar.HasNoWord(alone.Plain.AsSpan(name.Text.Length, since.Start - name.Text.Length)) && DateGrammar.HasNoWord(alone.Plain.AsSpan(since.End)))
            return [Dated(new Service { Role = role, Venue = name.Text.Trim(), Lines = entry.Source }, since)];
        var services = new List<Service>();
        var head = RichText.Join(" ", entry.Head.Select(l => l.Text));
        // "**Ad hoc reviewing** — Looms; Cards": a label, however it is set off.
        if (head.Runs is [{ Text.Length: < 60 } bold, _, ..] && bold.Style.HasFlag(TextStyle.Bold) && bold.Text.Trim() is { Length: > 3 } own && own[^1] != ':' && Dash().Match(head.Plain[bold.Text.Length..]) is { Success: true } dash && DateGrammar.Find(own).Count == 0)
            head = RichText.Concat(new RichText(own + ": "), head.Slice(bold.Text.Length + dash.Length));
        var below = entry.Body.ToList();
        bool isLabel = below.Count > 0 && below.TrueForAll(l => l.Plain.Length < 160);
        if (isLabel && CleanRole(head.Plain) is { } label && head.Dates.Count == 0)
        {
            foreach (var line in below) services.AddRange(ReadText(line.Text, label, line.Source, entry.GroupDate));
            return services;
        }

        services.AddRange(ReadText(head, role, entry.Source, entry.GroupDate));
        string notes = string.Join("; ", below.Where(l => !l.Text.IsBlank).Select(l => l.Plain.Trim()));
        if (notes.Length > 0 && services.Count > 0) services[^1] = services[^1] with { Note = services[^1].Note is { } note ? $"{note}; {notes}" : notes };
        return services;
    }

    private static IEnumerable<Service> ReadText(RichText text, string? role, SourceLines lines, DateMention? groupDate)
    {
        string plain = text.Plain.Trim().TrimEnd('.');
        if (DateGrammar.Find(plain) is [{ Start: 0 } first, ..] && AfterDate().Match(plain, first.End) is { Success: true } after && after.Index == first.End)
        {
            // "2023: NeurIPS, AAAI": the date is that of all that follow.
            groupDate = first;
            plain = plain[(after.Index + after.Length)..];
        }

        foreach (string clause in Clauses(plain))
        {
            string rest = clause;
            var own = RoleBefore(ref rest);
            role = own ?? role;
            foreach (var service in Items(rest, role, lines, groupDate)) yield return service;
        }
    }

    // A date behind a semicolon is that of what stands before it, and small letters go on with it.
    private static List<string> Clauses(string text)
    {
        var clauses = new List<string>();
        foreach (string part in SplitOutside(text, ';'))
        {
            bool goesOn = clauses.Count > 0 && (DateGrammar.Whole(part) is not null || AllYears().IsMatch(part) || (char.IsLower(part[0]) && !Article().IsMatch(part) && !LeadingRole().IsMatch(part) && !Colon().IsMatch(part)));
            if (goesOn) clauses[^1] += ", " + part;
            else clauses.Add(part);
        }

        return clauses;
    }

    // The role stands before a colon, or before the first venue: "Reviewer CVPR 2020", "Program Committee, AAAI".
    private static string? RoleBefore(ref string clause)
    {
        var colon = Colon().Match(clause);
        if (colon.Success && clause[0] is not ('"' or '“' or '\'' or '‘' or '„') && colon.Groups[1].Length < 70 && DateGrammar.Find(colon.Groups[1].Value).Count == 0)
        {
            clause = clause[colon.Length..].Trim();
            return ForAtEnd().Replace(colon.Groups[1].Value.Trim(' ', '*', ','), "");
        }

        var role = LeadingRole().Match(clause);
        if (role.Success && role.Length < clause.Length && EntryFields.HasWord(clause[role.Length..]))
        {
            clause = clause[role.Length..].Trim(' ', ',', '-', '–', '—');
            return role.Groups[1].Value.Trim(' ', ',', '-', '–', '—');
        }

        return null;
    }

    private static string? CleanRole(string text)
    {
        string role = text.Trim().TrimEnd(':').Trim('*', ' ');
        return role.Length < 70 && FieldWords.NamesReviewing(role) && DateGrammar.Find(role).Count == 0 ? role : null;
    }

    private static IEnumerable<string> SplitOutside(string text, char separator) =>
        EntryFields.OutsideBrackets(text, separator).Select(p => text[p.Start..p.End].Trim()).Where(EntryFields.HasWord);

    [GeneratedRegex(@"\G(?:\s*[:：]\s+|\s*\t\s*|\s{2,}|\s+[–—]\s+)")]
    private static partial Regex AfterDate();

    [GeneratedRegex(@"(?:reviewer|referee)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reviewer();

    [GeneratedRegex(@"^(?:https?://|www\.)\S+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"\s[•·∙|]\s")]
    private static partial Regex Points();

    [GeneratedRegex(@"(?<!\s)\s+[•·∙|]\s+|\t")]
    private static partial Regex Bullets();

    [GeneratedRegex(@"\s+(?:and|&|und|y|et)\s+(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex AndBetween();

    [GeneratedRegex(@"review|referee|gutacht|revisor|relect|심사|审稿|査読", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reviewing();

    [GeneratedRegex(@"^([^:;()]{2,70}?)(?:\s*\([^()]{1,30}\))?\s*[:：]\s+(?=\S)")]
    private static partial Regex Colon();

    [GeneratedRegex(@"^((?:(?:conference|journal|workshops?|symposium|seminar|event|meeting|external|ad[ -]hoc|senior|invited|session|guest|associate|area|program(?:me)?|technical|meta|peer|sub|emergency|publicity|local|general|web|student|co|paper|organizing|organising|steering|review(?:er)?|editorial|scientific|pc|grant|proposal|publications?|proceedings?|finance|sponsorship|tutorial|demo|poster|track)[\s-]+)*(?:reviewers?|referee|program(?:me)? committee(?: member)?|pc member|committee member|committee|area chair|chairs?|co-chairs?|co-organi[sz]ers?|organi[sz]ers?|editor(?:ial board(?: member)?|s?-in-chief)?|peer[- ]review(?:er|ing)?|member|panelist|judge|volunteer|reviewing|심사위원|审稿人|学生志愿者|gutachter(?:in)?|revisor(?:a)?))(?:\s+(?:for|of|at|on|für|de|para)(?:\s+the)?(?:\s*:)?\s+|\s*[,–—-]\s*|\.\s+(?=\p{Lu})|\s+(?=\p{Lu}))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadingRole();

    [GeneratedRegex(@"^\s*[–—]\s+")]
    private static partial Regex Dash();

    [GeneratedRegex(@"\s+(?:for|für|of|de|para|pour)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ForAtEnd();

    [GeneratedRegex(@"^(?:and|&)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AndBefore();

    [GeneratedRegex(@"\s*\(([^()]*)\)")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"^[\d\s,–—&'’-]+(?:present|now)?$")]
    private static partial Regex AllYears();

    // "the International Journal of Weaving"
    [GeneratedRegex(@"^the\s\p{Lu}")]
    private static partial Regex Article();
}
