using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Publications;

/// <summary>Splits a reference at its sentences: after full stops that end no initial and no abbreviation.</summary>
internal static partial class Pieces
{
    public static IReadOnlyList<RichText> Of(RichText text)
    {
        var pieces = new List<RichText>();
        foreach (var (start, end) in Fields(text.Plain))
        {
            int from = start;
            foreach (int stop in Stops(text, start, end))
            {
                Add(from, stop);
                from = stop;
            }

            Add(from, end);
        }

        return pieces;

        void Add(int from, int to)
        {
            var piece = text.Slice(from, to - from).Trim(",;");
            if (!DateGrammar.HasNoWord(piece.Plain)) pieces.Add(piece);
        }
    }

    /// <summary>Where a sentence ends: the positions behind its full stop.</summary>
    public static IEnumerable<int> Stops(RichText rich, int start, int end)
    {
        string text = rich.Plain;
        int from = start;
        for (int i = start; i < end - 2; i++)
        {
            if (text[i] is not ('.' or '?' or '!' or '。') || (text[i] == '.' && i > start + 1 && text[i - 1] == '.' && text[i - 2] == '.')) continue;
            int behind = i + 1;
            // "N.^+^ Two-photon": marks of an author stand behind the point of the initial.
            while (text[i] == '.' && behind < end - 1 && NameGrammar.MarkCharacters.Contains(text[behind], StringComparison.Ordinal)) behind++;
            if (!(char.IsWhiteSpace(text[behind]) || text[i] == '。' || text[behind] is '”' or '"')) continue;
            int next = behind;
            while (next < end && (char.IsWhiteSpace(text[next]) || text[next] is '”' or '"' or '*' or '(' or '[' or '“' or '_')) next++;
            if (next >= end || (char.IsLower(text[next]) && !LowerCaseVenue().IsMatch(text, next)) || text[next] == '&') continue;
            if (text[i] is '?' or '!' && !FieldWords.NamesVenue(text[(i + 1)..Math.Min(end, i + 60)]) && !BeginsItalics(rich, i, next)) continue;
            if (text[i] == '.' && !LowerCaseVenue().IsMatch(text, next) && EndsAbbreviation(text, from, i, next)) continue;
            yield return behind;
            from = behind;
        }
    }

    // A title that ends with a question mark is followed by its journal in italics.
    private static bool BeginsItalics(RichText rich, int stop, int next) => rich.StyleAt(next).HasFlag(TextStyle.Italic) && !rich.StyleAt(stop).HasFlag(TextStyle.Italic);

    private static IEnumerable<(int Start, int End)> Fields(string text)
    {
        int from = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\t' or '\n') && !(text[i] == '|' && i > 0 && text[i - 1] is ' ' or '\t')) continue;
            if (i > from) yield return (from, i);
            from = i + 1;
        }
    }

    private static bool EndsAbbreviation(string text, int start, int stop, int next)
    {
        int from = stop;
        while (from > start && (char.IsLetter(text[from - 1]) || text[from - 1] is '.' or '-')) from--;
        string word = text[from..stop];
        if (word.Length == 0) return false;
        bool isInitial = word.Length == 1 && char.IsUpper(word[0]) || Initials().IsMatch(word);
        if (!isInitial) return Abbreviation().IsMatch(word) && !(char.IsUpper(text[next]) && word is "al");
        // "Doe, J. Title of the paper": an initial before a word that is no name ends the authors.
        if (IsLeading(text, from, start)) return true;
        int wordEnd = next;
        while (wordEnd < text.Length && (char.IsLetter(text[wordEnd]) || (text[wordEnd] is '-' or '’' or '\'' && wordEnd > next))) wordEnd++;
        // "Tess Q. Carr, Mats L. Ohlin, and Bo K. Landgraf. Title": the others' initials stand between their names too, or they have none.
        if (wordEnd < text.Length && text[wordEnd] == '.' && wordEnd - next > 1 && char.IsUpper(text[next]) && GivenName().IsMatch(text[Math.Max(start, from - LongestNames)..from]) && text[Math.Max(start, from - LongestNames)..from] is var names && (InitialBetweenNames().IsMatch(names) || FullName().IsMatch(names))) return true;
        bool nextIsInitial = wordEnd - next == 1 && wordEnd < text.Length && text[wordEnd] is '.' or ',' && wordEnd - next == 1;
        bool nextIsName = wordEnd < text.Length && (text[wordEnd] is ',' or ';' or '*' or '†' || YearBehind().IsMatch(text, wordEnd) || (text[wordEnd..].StartsWith(" and ", StringComparison.Ordinal) && wordEnd + 5 < text.Length && char.IsUpper(text[wordEnd + 5])) || text[wordEnd..].StartsWith(" & ", StringComparison.Ordinal));
        bool afterSurname = from >= 2 && text[from - 1] == ' ' && (text[from - 2] == ',' || IsInitialBefore(text, from - 1, start) || char.IsLetter(text[from - 2]));
        bool surnameFirst = SurnameFirst().IsMatch(text[start..(stop + 1)]);
        return nextIsInitial || nextIsName || !surnameFirst || !afterSurname;
    }

    // "…, and M. H. Weber", "Ishii M, P. Roe": initials that stand before their name, behind "and" or behind a name that has its own.
    private static bool IsLeading(string text, int from, int start)
    {
        while (from >= start + 3 && text[from - 1] == ' ' && text[from - 2] == '.' && char.IsUpper(text[from - 3]) && (from - 4 < start || !char.IsLetter(text[from - 4]))) from -= 3;
        if (from < start + 4 || text[from - 1] != ' ') return false;
        var before = text.AsSpan(start, from - 1 - start);
        if (before.EndsWith(" and") || before.EndsWith("&") || before.EndsWith(" y") || before.EndsWith(" et") || before.EndsWith(" und")) return true;
        return before[^1] == ',' && before.Length > 3 && (before[^2] == '.' || char.IsUpper(before[^2])) && (before[^2] == '.' || before[^3] == ' ' || char.IsUpper(before[^3]));
    }

    // Names of venues that begin with a small letter.
    [GeneratedRegex(@"\G(?:arXiv|bioRxiv|medRxiv|chemRxiv|psyArXiv|socArXiv|engrXiv|eLife|eNeuro|eBioMedicine|eClinicalMedicine|iScience|npj|mBio|mSystems|mSphere|ePrint|eprint)\b", RegexOptions.CultureInvariant)]
    private static partial Regex LowerCaseVenue();

    private static bool IsInitialBefore(string text, int space, int start) => space - 2 >= start && text[space - 1] == '.' && char.IsUpper(text[space - 2]);

    private const int LongestNames = 300;

    [GeneratedRegex(@"(?:^|[,;]|\s(?:and|und|y|et|e|&))\s*\p{Lu}[\p{L}’'-]+\s(?:\p{Lu}\.\s)*$")]
    private static partial Regex GivenName();

    [GeneratedRegex(@"(?:^|[,;]|\s(?:and|und|y|et|e|&))\s*\p{Lu}\p{Ll}[\p{L}’'-]*\s\p{Lu}\.\s\p{Lu}\p{Ll}[\p{L}’'-]*(?:\s*[*†‡])?\s*(?:,|and|&)")]
    private static partial Regex InitialBetweenNames();

    // "Zeqian Pan,"
    [GeneratedRegex(@"(?:^|,)\s*\p{Lu}\p{Ll}+(?:-\p{L}+)?\s\p{Lu}\p{Ll}[\p{L}-]+\s*,")]
    private static partial Regex FullName();

    // "B.P.V. Hunt. 2022. Title"
    [GeneratedRegex(@"\G\.\s+\(?(?:19|20)\d\d\b")]
    private static partial Regex YearBehind();

    [GeneratedRegex(@"^(?:(?:\p{Lu}\.-?)+\p{Lu}?|\p{Lu}-\p{Lu})$")]
    private static partial Regex Initials();

    [GeneratedRegex(@"^(?:Proc|Conf|Int|Intl|Internat|J|Trans|Symp|Adv|Inf|Sci|Natl|Acad|Lett|Phys|Rev|Ann|Am|Amer|Soc|Eng|Comput|Comp|Syst|Process|Mach|Learn|Res|Intell|Anal|Assoc|Dept|Univ|Ed|Eds|eds|ed|e\.g|i\.e|cf|Fig|vol|Vol|no|No|pp|p|vs|al|Dr|Dra|Sr|Sra|Prof|St|Mt|Jr|Sr|Nat|Appl|Math|Mech|Med|Biol|Chem|Psychol|Stat|Econ|Hist|Stud|Q|Mag|Commun|Netw|Softw|Art|Tech|Rep|approx|Ch|chap|Sec|Art|Nr|Bd|Hrsg|Aufl|Ph\.D|M\.Sc|Electr|Electron|Neurosci|Cogn|Behav|Exp|Clin|Mol|Cell|Genet|Evol|Ecol|Geophys|Astron|Astrophys|Mon|Not|R|Ser|Lect|Notes|Robot|Autom|Pattern|Vis|Graph|Lang|Ling|Comm|Rob|Des|Manag|Bus|Educ|Law|Polit|Rel|Suppl|Spec|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)$")]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"^(?>\W*)(?:[^.]*?[\s,;&])?\p{Lu}[\p{L}'’-]+,?\s(?:\p{Lu}(?!\p{Ll})\.?[\s-]?){1,3}")]
    private static partial Regex SurnameFirst();
}
