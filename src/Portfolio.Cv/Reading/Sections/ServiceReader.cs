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

    private static IEnumerable<Service> Items(string text, string? role, SourceLines lines, DateMention? groupDate)
    {
        // ""Making and breaking: a conference," a university": what a quotation begins is one.
        var items = text is ['"' or '“' or '„', ..] ? [text] : SplitOutside(Bullets().Count(text) > 1 ? Bullets().Replace(text, ", ") : text.Replace('\t', ' '), ',').Select(i => AndBefore().Replace(i, "")).ToList();
        // "Peer-reviewed journals, including A, B and C"
        string? whole = null;
        int including = items.FindIndex(i => i.StartsWith("including ", StringComparison.OrdinalIgnoreCase));
        if (including == 0 || including == 1 && DateGrammar.Find(items[0]).Count == 0)
        {
            if (including == 1) whole = items[0];
            items[including] = items[including]["including ".Length..];
            items.RemoveRange(0, including);
        }

        // "Peer reviews • Adv. Math. • Alg. Geom. Topol.": points part venues, whatever they look like.
        bool isPointed = Points().Count(text) > 2;
        if (isPointed && items.FindIndex(i => i.Length < 60 && FieldWords.NamesReviewing(i)) is >= 0 and < 2 and var at)
        {
            role ??= items[at];
            items.RemoveRange(0, at + 1);
        }

        items = [.. items.SelectMany(i => AndBetween().Split(i) is [var one, var two] && DateGrammar.Find(one).Count > 0 && DateGrammar.Find(two).Count > 0 ? [one, two] : (string[])[i])];
        // "EACL 2024 and LREC 2024": two venues; "Language and Cognition": one.
        if (items.Count > 0 && AndBetween().Split(items[^1]) is [var left, var right] && left.Count(c => c is '"' or '“' or '”') % 2 == 0 && ((IsItem(left) && IsItem(right) && (DateGrammar.Find(left).Count > 0 || DateGrammar.Find(right).Count == 0)) || (items.Count > 1 && Venues.VenueCatalogue.Find(left) is not null)))
            items = [.. items.SkipLast(1), left, right];
        // "Physical Review B, 2020–present": a date belongs to the name before it, further years are further services.
        for (int i = 1; i < items.Count; i++)
        {
            if ((DateGrammar.Whole(items[i]) is null && !AllYears().IsMatch(items[i])) || DateGrammar.Find(items[i - 1]).Count > 0 || ShortYear().IsMatch(items[i - 1])) continue;
            items[i - 1] += " " + items[i];
            items.RemoveAt(i--);
        }

        // "Long Beach, CA - 2015": a state's letters belong to the place before them.
        for (int i = 1; i < items.Count; i++)
        {
            if (!StateWithDate().IsMatch(items[i]) || DateGrammar.Find(items[i - 1]).Count > 0) continue;
            items[i - 1] += ", " + items[i];
            items.RemoveAt(i--);
        }

        // Commas part venues only where each part names one; else they belong to one venue's name.
        bool isList = isPointed || items.Count > 1 && !PlaceGrammar.IsPlace(Bracket().Replace(items[^1], "").Trim()) && items.Count(IsItem) >= (items.Count > 2 ? items.Count - 1 : 2) && !(items.Count == 2 && DateGrammar.Find(text).Count == 0 && Venues.VenueCatalogue.FindIn(items[1]) is null);
        // Whoever reviews for three names reviews for three journals.
        isList |= items.Count > 2 && role is not null && Reviewing().IsMatch(role) && items.Count(i => i.Length < 90 && char.IsUpper(i[0]) && !FieldWords.NamesUnit(i)) * 10 >= items.Count * (items.Count > 5 ? 8 : 10);
        // "Workshop on X, EMNLP 2023" is one; so is what has a single date with the place behind it.
        if (items.Count == 2 && HeldWithin().IsMatch(items[0]) && DateGrammar.Find(items[0]).Count == 0) isList = false;
        if ((role is null || !Reviewing().IsMatch(role)) && items.Count > 2 && DateGrammar.Find(items[0]).Count == 1 && items.Skip(1).All(i => DateGrammar.Find(i).Count == 0)) isList = false;
        // "Organizer, Loom Society, Graduate weavers, RU, 2022 – present": one office, and where it was.
        if (isList && !isPointed && role is not null && OneOffice().IsMatch(role) && items.Count > 1 && DateGrammar.Find(text).Count == 1 && DateGrammar.Find(items[^1]).Count == 1 && !items.Exists(i => Venues.VenueCatalogue.FindIn(i) is not null)) isList = false;
        // "San Diego, USA" behind the name of a meeting is where it was.
        for (int i = 1; isList && i < items.Count; i++)
        {
            if (!PlaceGrammar.IsKnown(items[i].Trim()) || items[i].Trim().Length < 3) continue;
            items[i - 1] += ", " + items[i];
            items.RemoveAt(i--);
        }

        if (!isList)
        {
            // "Organizer, Workshop on X, NeurIPS 2020": what names a role at the end is one.
            if (role is null && items.Count > 1 && (FieldWords.NamesReviewing(items[0]) || FieldWords.NamesRole(items[0])) && items[0].Length < 50) (role, items) = (items[0], [.. items.Skip(1)]);
            else if (role is null && items.Count > 1 && FieldWords.NamesReviewing(items[^1]) && items[^1].Length < 50 && DateGrammar.Find(items[^1]).Count == 0) (role, items) = (items[^1], [.. items.SkipLast(1)]);
            items = [string.Join(", ", items)];
        }

        string? venue = null;
        foreach (string item in items)
        {
            string rest = item.Trim();
            string? note = whole;
            var dates = DateGrammar.Find(rest).DistinctBy(d => (d.First, d.Last)).ToList();
            // "Code Day 2019, Leeds (11 May 2019)": the year belongs to the name.
            // "Member since 2016, treasurer 2019 – 2020": what was within a term says more of it.
            dates.RemoveAll(d => dates.Exists(other => other != d && Covers(other, d)));
            dates.RemoveAll(d => !d.IsPrecise && dates.Exists(other => other.IsPrecise && !other.IsRange && other.First.Year == d.First.Year));
            rest = Bracket().Replace(rest, match =>
            {
                if (DateGrammar.Whole(match.Groups[1].Value) is not null || AllYears().IsMatch(match.Groups[1].Value)) return " ";
                // "Association for Computing Machinery (ACM)" keeps its acronym.
                if (!match.Groups[1].Value.Any(char.IsLower) && match.Groups[1].Length < 12) return match.Value;
                note = note is null ? match.Groups[1].Value.Trim() : $"{note}; {match.Groups[1].Value.Trim()}";
                return " ";
            });
            foreach (var date in DateGrammar.Find(rest).Reverse().Where(d => !dates.Exists(other => Covers(other, d)))) rest = rest.Remove(date.Start, date.Length).Insert(date.Start, " ");
            rest = ShortYear().Replace(rest, "");
            rest = EmptyPlace().Replace(Leftover().Replace(rest, " "), ",").Trim(' ', ',', '.', '-', '–', '—', ':');
            if (rest.Count(c => c == '(') != rest.Count(c => c == ')')) rest = rest.Trim('(', ')', ' ');
            if (EntryFields.HasWord(rest)) venue = rest;
            if (dates.Count == 0 && ShortYear().Match(item) is { Success: true } two) dates.Add(new DateMention(0, 0, Short(two.Groups[1].Value), two.Groups[2].Success ? Short(two.Groups[2].Value) : null));
            if (dates.Count == 0 && groupDate is not null) dates.Add(groupDate);
            if (dates.Count == 0) yield return new Service { Role = role, Venue = venue, Note = note, Lines = lines };
            foreach (var date in Joined(dates))
            {
                yield return Dated(new Service { Role = role, Venue = venue, Note = note, Lines = lines }, date);
            }
        }
    }

    // "2019, 2020 & 2021", "2022-23 & 2023-24": years that follow one another are one term.
    private static List<DateMention> Joined(List<DateMention> dates)
    {
        var joined = new List<DateMention>();
        foreach (var date in dates.OrderBy(d => d.First))
        {
            bool isYear = date.First is { Month: null, Season: null } && date.Last is not { IsPresent: false, Month: not null };
            if (isYear && joined.Count > 0 && joined[^1] is { First: { Month: null, Season: null }, Last: not { IsPresent: true } } last && date.First.Year - YearsOf(last).Last is 0 or 1) joined[^1] = last with { Last = date.Last ?? date.First };
            else joined.Add(date);
        }

        return joined.Count < dates.Count ? joined : dates;
    }

    // Of two ranges of the same years neither is within the other.
    private static bool Covers(DateMention range, DateMention date) => range.IsRange && YearsOf(range) is var (from, to) && YearsOf(date) is var (first, last) && from <= first && last <= to && (!date.IsRange || (from, to) != (first, last));

    private static (int First, int Last) YearsOf(DateMention date) => (date.First.Year, date.Last is { IsPresent: true } ? int.MaxValue : (date.Last ?? date.First).Year);

    private static Service Dated(Service service, DateMention? date) =>
        date is null ? service : service with { Year = date.First.IsPresent ? null : date.First.Year, Start = date.IsPrecise ? date.First : null, End = date.Last };

    private static PartialDate Short(string year) => PartialDate.Of(2000 + int.Parse(year, System.Globalization.CultureInfo.InvariantCulture));

    private static bool IsItem(string item)
    {
        string text = Bracket().Replace(item, "").Trim();
        if (text.Length == 0 || DateGrammar.Whole(text) is not null || AllYears().IsMatch(text)) return true;
        if (Venues.VenueCatalogue.FindIn(text) is not null) return true;
        if (FieldWords.NamesRole(text)) return false;
        return text.Length < 60 && (DateGrammar.Find(text).Count > 0 || Acronym().IsMatch(text) || FieldWords.NamesVenue(text));
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

    [GeneratedRegex(@"^\p{Lu}{2}(?:\s*[-–—(])?\s*(?:19|20)\d\d", RegexOptions.CultureInvariant)]
    private static partial Regex StateWithDate();

    [GeneratedRegex(@"\b(?:workshop|tutorial|symposium|session|track|challenge|shared task)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeldWithin();

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

    [GeneratedRegex(@"(?<=\p{L}{2})\s?['’](\d\d)(?:\s?[-–—]\s?['’]?(\d\d))?\b")]
    private static partial Regex ShortYear();

    // "the International Journal of Weaving"
    [GeneratedRegex(@"^the\s\p{Lu}")]
    private static partial Regex Article();

    // "Fen Day , , Oakham", where a date stood.
    [GeneratedRegex(@"(?<!\s)\s+,(?:\s{0,3},)*|,(?:\s{0,3},)+")]
    private static partial Regex EmptyPlace();

    // Slashes at the end: from the first of them, however many blanks stand between.
    [GeneratedRegex(@"(?<!\s)\s+(?:and|&)\s*$|^\s*(?:and|&)\s+|[\[(]\s*[\])]|\s{2,}|(?<!/\s*)\s?/[\s/]*$")]
    private static partial Regex Leftover();

    [GeneratedRegex(@"^(?:[\p{L}-[\p{Lu}]]*\p{Lu}[\p{L}-[\p{Lu}]]*\p{Lu}[\p{L}&+*-]*)(?:\s+\p{L}+)?(?:\s*\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Acronym();
}
