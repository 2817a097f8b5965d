using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Grammar;

/// <summary>A list of authors as it was read.</summary>
internal sealed record AuthorList(IReadOnlyList<Contributor> Contributors, bool Others, int Confidence);

/// <summary>What the marks behind authors' names mean in a document.</summary>
/// <param name="Equal">Marks of equal contribution.</param>
/// <param name="Corresponding">Marks of the corresponding author.</param>
internal sealed record AuthorMarks(string Equal, string Corresponding)
{
    public static readonly AuthorMarks Usual = new("*", "");
}

/// <summary>Reads lists of people's names: <c>Jane Doe, J. Roe and R. Poe</c>, <c>Doe, J., &amp; Roe, J.</c>, <c>Kim JY*, Park S</c>, <c>홍길동, 김철수</c>.</summary>
internal static partial class NameGrammar
{
    private const int LongestList = 6000;

    /// <summary>Whether a text begins as "Roe, J." does.</summary>
    public static bool BeginsWithFamily(string text) => FamilyAndInitial().IsMatch(text);

    /// <summary>Reads a text as a list of authors; null when it isn't one.</summary>
    public static AuthorList? Read(RichText text, ReadingContext context)
    {
        if (text.Length is 0 or > LongestList) return null;
        var contributors = new List<Contributor>();
        bool others = false;
        int confidence = 0, inWords = 0;
        // "Wren, C.."
        if (text.Plain.EndsWith("..", StringComparison.Ordinal) && !text.Plain.EndsWith("...", StringComparison.Ordinal)) text = text.Slice(0, text.Length - 1);
        if (EditorsAtEnd().Match(text.Plain) is { Success: true, Index: > 3 } editors) text = text.Slice(0, editors.Index);
        if (EtAlAtEnd().Match(text.Plain) is { Success: true } end && end.Index > 3)
        {
            others = true;
            confidence += 2;
            text = text.Slice(0, end.Index).Trim(",;");
        }

        foreach (var piece in Pieces(text))
        {
            var trimmed = WithoutFullStop(piece.Trim(",;&:"));
            string plain = trimmed.Plain;
            if (plain.Length == 0) continue;
            // "Adam, D., ... Oliver, J. C."
            if (Omission().Match(plain) is { Success: true } omission && omission.Length < plain.Length)
            {
                others = true;
                trimmed = trimmed.Slice(omission.Length);
                plain = trimmed.Plain;
            }

            if (EtAl().IsMatch(plain))
            {
                others = true;
                confidence += 2;
                continue;
            }

            var contributor = ReadName(trimmed, context, out int sureness);
            if (contributor is null) return null;
            contributors.Add(contributor);
            confidence += sureness;
            if (contributor.Name.Contains(' ', StringComparison.Ordinal) || IsCjkName(contributor.Name)) inWords++;
        }

        if (contributors.Count == 0 || inWords * 2 < contributors.Count) return null;
        // "Kim JY, Novak P.": where initials have no points, the last point ends the list.
        if (contributors.Count > 1 && PointAfterBareInitials().IsMatch(contributors[^1].Name) && contributors.SkipLast(1).All(c => BareInitials().IsMatch(c.Name)))
            contributors[^1] = contributors[^1] with { Name = contributors[^1].Name.TrimEnd('.') };
        if (contributors.Any(c => c.Self)) confidence += 4;
        else if (context.Owner.Count > 0) MarkByStyle(text, contributors, context.Owner);
        return new AuthorList(contributors, others, confidence + Math.Min(3, contributors.Count - 1));
    }

    // "Oh, S." keeps its point; the one behind "Jane Doe." ends a sentence.
    private static RichText WithoutFullStop(RichText text) =>
        text.Plain.EndsWith('.') && !PointOfInitial().IsMatch(text.Plain) ? text.TrimEnd(".") : text;

    /// <summary>True when a text can be one person's name.</summary>
    public static bool IsName(string text) => text.Length is >= 2 and <= 60 && (IsCjkName(text) || IsWesternName(text, out _));

    // "Surname, F." keeps its comma: a piece that is only initials belongs to the piece before it.
    private static List<RichText> Pieces(RichText text)
    {
        string plain = text.Plain;
        var pieces = new List<(int Start, int End)>();
        int from = 0;
        IEnumerable<Match> separators = Separator().Matches(plain);
        if (FamiliesFirst().IsMatch(plain)) separators = separators.Concat(LostComma().Matches(plain)).OrderBy(m => m.Index);
        foreach (var separator in separators)
        {
            AddPiece(from, separator.Index);
            from = separator.Index + separator.Length;
        }

        AddPiece(from, plain.Length);
        if (InBibTeXForm(plain) is { } names) pieces = names;
        return [.. pieces.Select(p => text.Slice(p.Start, p.End - p.Start))];

        void AddPiece(int start, int end)
        {
            if (start >= end || string.IsNullOrWhiteSpace(plain[start..end])) return;
            string piece = plain[start..end].Trim();
            bool afterComma = pieces.Count > 0 && plain.AsSpan(pieces[^1].End, start - pieces[^1].End).Trim() is ",";
            if (afterComma && BelongsTo(piece, plain.AsSpan(pieces[^1].Start, pieces[^1].End - pieces[^1].Start).Trim())) pieces[^1] = (pieces[^1].Start, end);
            else pieces.Add((start, end));
        }
    }

    // "Roe, Jane and Wren, Ann and Poe, Max": the family name first, and nothing but "and" between them.
    private static List<(int Start, int End)>? InBibTeXForm(string text)
    {
        const string And = " and ";
        var names = new List<(int Start, int End)>();
        for (int start = 0, end; start < text.Length; start = end + And.Length)
        {
            end = text.IndexOf(And, start, StringComparison.Ordinal);
            if (end < 0) end = text.Length;
            if (text.AsSpan(start, end - start).Count(',') != 1 || text.IndexOf(',', start) == end - 1) return null;
            names.Add((start, end));
        }

        return names.Count > 2 ? names : null;
    }

    private static bool BelongsTo(string piece, ReadOnlySpan<char> before)
    {
        if (piece.Length < 20 && Initials().IsMatch(StripMarks(piece, out _)) && !before.Contains(',') && !Initials().IsMatch(before) && (!HasInitials().IsMatch(before) || ParticleFirst().IsMatch(before))) return true;
        // "Roe, Jane, and Ann Wren": a family name alone goes before its given name.
        return NameSuffix().IsMatch(piece) || (GivenName().IsMatch(piece) && FamilyName().IsMatch(before));
    }

    private static Contributor? ReadName(RichText text, ReadingContext context, out int sureness)
    {
        string name = StripMarks(text.Plain, out string found);
        sureness = 0;
        if (!IsCjkName(name) && !IsWesternName(name, out sureness)) return null;
        if (found.Length > 0) sureness++;
        return new Contributor
        {
            Name = name,
            Self = context.Owner.Any(o => PersonName.CanBeSame(o, name)),
            Equal = found.Any(mark => context.Marks.Equal.Contains(mark, StringComparison.Ordinal)),
            Corresponding = found.Any(mark => context.Marks.Corresponding.Contains(mark, StringComparison.Ordinal)),
        };
    }

    // The owner's name may be spelled in a way that only the emphasis gives away.
    private static void MarkByStyle(RichText text, List<Contributor> contributors, IReadOnlyList<string> owner)
    {
        var families = owner.Select(PersonName.Family).ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < contributors.Count; i++)
        {
            int at = text.Plain.IndexOf(contributors[i].Name, StringComparison.Ordinal);
            if (at < 0 || (text.StyleAt(at) & (TextStyle.Bold | TextStyle.Underline)) == 0) continue;
            if (families.Contains(PersonName.Family(contributors[i].Name))) contributors[i] = contributors[i] with { Self = true };
        }
    }

    /// <summary>A name without the marks that stand around it.</summary>
    public static string StripMarks(string text, out string marks)
    {
        marks = "";
        if (!Marks().IsMatch(text)) return Spaces().Replace(text, " ").Trim(' ', ',', ';', ':');
        var found = new System.Text.StringBuilder();
        string name = Marks().Replace(text, match =>
        {
            foreach (char c in match.Value)
            {
                if (c is '*' or '∗' or '＊') found.Append('*');
                else if (c == '^' && match.Length > 1) continue;
                else if (MarkCharacters.Contains(c, StringComparison.Ordinal) || char.IsDigit(c)) found.Append(c);
            }

            if (match.Value.Contains("dagger", StringComparison.Ordinal)) found.Append(match.Value.Contains("ddagger", StringComparison.Ordinal) ? '‡' : '†');
            if (match.Value.Contains("equal", StringComparison.OrdinalIgnoreCase) || match.Value.Contains("co-first", StringComparison.OrdinalIgnoreCase)) found.Append('*');
            return "";
        });
        marks = found.ToString();
        return Spaces().Replace(name, " ").Trim(' ', ',', ';', ':');
    }

    /// <summary>The characters that mark authors.</summary>
    public const string MarkCharacters = "*†‡§¶#+^✉⋆";

    private static bool IsWesternName(string name, out int sureness)
    {
        sureness = 0;
        if (name.Length is < 2 or > 50 || SentenceEnd().IsMatch(name)) return false;
        string[] words = name.Split([' ', ',', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 6) return false;
        int full = 0;
        for (int i = 0; i < words.Length; i++)
        {
            string word = words[i];
            if (Initials().IsMatch(word))
            {
                sureness = 1;
                continue;
            }

            if (PersonName.Particles.Contains(word.ToLowerInvariant()) || NameSuffix().IsMatch(word))
            {
                // "Du Z.": a family name that is elsewhere a particle.
                if (i == 0 && words.Length == 2 && char.IsUpper(word[0]) && Initials().IsMatch(words[1])) full++;
                continue;
            }

            if (word.StartsWith('(') && word.EndsWith(')') && word.Length > 3) continue;
            if (!NameWord().IsMatch(word) || NotInNames.Contains(word)) return false;
            full++;
        }

        // "M. ZHAO": four capitals are initials elsewhere.
        if (full == 0 && words is [.., { Length: > 2 } family] && family.All(char.IsUpper) && words.SkipLast(1).Any(w => w.Contains('.', StringComparison.Ordinal))) full++;
        return full is >= 1 and <= 5;
    }

    public static bool IsCjkName(string name) => CjkName().IsMatch(name);

    private static readonly HashSet<string> NotInNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "of", "for", "in", "on", "with", "via", "from", "by", "to", "at", "using", "towards", "toward", "an", "is", "are", "its", "how", "what", "why",
        "learning", "networks", "network", "neural", "deep", "models", "model", "data", "analysis", "proceedings", "conference", "journal", "university", "institute",
        "workshop", "international", "department", "language", "vision", "systems", "system", "research", "transactions", "review", "university,", "arxiv", "preprint",
        "download", "vita", "curriculum", "spotlight", "oral", "poster", "accepted", "submitted", "press", "award", "best", "paper", "science", "sciences", "engineering", "computer", "college", "school", "laboratory", "corporation", "robotics", "association",
    };

    [GeneratedRegex(@"^\p{Lu}[\p{Ll}\p{M}'’-]+(?:-\p{Lu}[\p{Ll}\p{M}]+)?(?:\s\p{Lu}\.?)?$")]
    private static partial Regex GivenName();

    [GeneratedRegex(@"^(?:(?:van|von|de|der|den|da|di|la|le|al|el)\s)*\p{Lu}[\p{L}\p{M}'’-]+$")]
    private static partial Regex FamilyName();

    // A run of blanks is tried from its first only; a separator behind blanks that an earlier one took needs none before it.
    [GeneratedRegex(@"(?:(?<!\s)\s+)?(?:,\s*(?:and|&|und|y|e|et(?!\s+al))\s+|;\s*(?:and\s+|&\s*)?|,(?!\s*(?:Jr|Sr|I{2,3}|IV)\b)|&|、|，|·(?=\s))\s*|(?<!\s)(?:\s+(?:and|und|y|et(?!\s+al))\s+|\s+·\s*|[^\S\t]*\t\s*)", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    // "Roe, J., Huss, M. Wren, A.": who writes the family name first ends with an initial, too.
    [GeneratedRegex(@"^\p{Lu}[\p{L}'’ -]{1,40},\s\p{Lu}\.(?=.*\p{L},\s?(?:\p{Lu}\.\s?){1,3}(?:,|&|and\s)).*,\s(?:\p{Lu}\.\s?)+$")]
    private static partial Regex FamiliesFirst();

    [GeneratedRegex(@"(?<=\p{L},\s(?:\p{Lu}\.\s?){1,3})(?<=\.)\s(?=\p{Lu}\p{Ll}[\p{L}’'-]*,\s?\p{Lu}\.)")]
    private static partial Regex LostComma();

    [GeneratedRegex(@"^(?:et\.?\s*al\.?|and others|others|and \d+ (?:more|others).*|\.\.\.|…|외(?:\s*\d+\s*[명인])?|等)\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EtAl();

    // "Roe, J., Ohlin, M. (eds.)"
    [GeneratedRegex(@"[\s,]+(?:\((?:eds?|hrsg)\.?\)|(?:editors?|eds))\.?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EditorsAtEnd();

    [GeneratedRegex(@"^(?:\.\s?\.\s?\.|…)\s*(?:&\s*)?")]
    private static partial Regex Omission();

    [GeneratedRegex(@"[\s,]+(?:(?:and|&)\s)?(?:et\.?\s*al\.?|…|\.\.\.)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EtAlAtEnd();

    [GeneratedRegex(@"^(?:\p{Lu}\p{M}?\.?(?:[\s-]?\p{Lu}\p{M}?\.?){0,3}|(?:\p{Lu}\.[\s-]?){1,4}|\p{Lu}\p{Ll}?\.(?:-\p{Lu}\p{Ll}?\.)*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();

    [GeneratedRegex(@"(?:^|\s)\p{Lu}\.|\s\p{Lu}{1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex HasInitials();

    // "de L. Dantas, V."
    [GeneratedRegex(@"^(?:de|da|do|dos|von|van|di|del)\s")]
    private static partial Regex ParticleFirst();

    [GeneratedRegex(@"^(?:Jr|Sr|II|III|IV|PhD|Ph\.D|MD)\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex NameSuffix();

    [GeneratedRegex(@"^(?:\p{Lu}|['’ʻ]\p{L}|(?:Mc|Mac|O['’]|D['’]|d['’]|l['’])\p{Lu})[\p{L}\p{M}'’ʻ.-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex NameWord();

    [GeneratedRegex(@"^(?:[\uAC00-\uD7A3]{2,5}|[\u4E00-\u9FFF]{2,4}|[\uAC00-\uD7A3]{1,2}\s[\uAC00-\uD7A3]{1,3}|[\u4E00-\u9FFF]{1,3}\s?[\u4E00-\u9FFF\u3040-\u30FF]{1,4})$", RegexOptions.CultureInvariant)]
    private static partial Regex CjkName();

    [GeneratedRegex(@"\((?:equal(?:ly)?(?: contribution)?|co-?first(?: author)?|corresponding(?: author)?|first author|advisor|\*|†|‡)\)|\$?\^\{?\\?(?:\*|[0-9a-z,*†‡§¶#+]+|\\?d{1,2}agger|\\?ast|\\?star)\}?\^?\$?|\$\\?d{1,2}agger\$|[*∗＊†‡§¶#✉⋆]+|(?<=\p{L})[0-9¹²³⁴⁵⁶⁷⁸⁹⁰]+(?:,[0-9]+)*(?=\s|$|[,;*†])|^\s*[+]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^\p{Lu}[\p{L}'’ -]{1,40},\s\p{Lu}\.")]
    private static partial Regex FamilyAndInitial();

    // "Pendse. Monsoon": a full stop behind a word ends a sentence, not a name.
    [GeneratedRegex(@"\p{Ll}{4}\.\s")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\s\p{Lu}{1,3}\.$")]
    private static partial Regex PointAfterBareInitials();

    [GeneratedRegex(@"\s\p{Lu}{1,3}$")]
    private static partial Regex BareInitials();

    [GeneratedRegex(@"(?:^|[\s.,-])\p{Lu}\.$|,\s\p{Lu}\p{Ll}\.$|\b(?:Jr|Sr)\.$|et al\.$")]
    private static partial Regex PointOfInitial();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
