using System.Buffers;
using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading;

/// <summary>Reads the lines that say what the marks behind authors' names mean: <c>* indicates equal contribution.</c></summary>
internal static partial class Legend
{
    /// <summary>True when a line says nothing else.</summary>
    public static bool Is(Line line) => line.Plain.Length < 220 && HoldsMark(line) && line.Kind != LineKind.Heading && (Meaning().IsMatch(line.Plain) || Marked().IsMatch(line.Plain)) && !line.Plain.Contains('"', StringComparison.Ordinal);

    /// <summary>The marks of a document; the star means equal contribution where no legend says otherwise.</summary>
    public static AuthorMarks Read(IEnumerable<Line> lines)
    {
        string equal = "", corresponding = "";
        foreach (var line in lines.Where(l => l.Plain.Length < 400 && HoldsMark(l)))
        {
            foreach (Match match in Meaning().Matches(line.Plain)) Take(match.Groups["mark"].Value, match.Groups["what"].Value);
            foreach (Match match in Marked().Matches(line.Plain)) Take(match.Groups["mark"].Value, match.Groups["what"].Value);
        }

        if (equal.Length == 0 && !corresponding.Contains('*', StringComparison.Ordinal)) equal = "*";
        return new AuthorMarks(equal, corresponding);

        void Take(string mark, string what)
        {
            NameGrammar.StripMarks(mark, out string marks);
            if (marks.Length == 0) marks = mark;
            if (Corresponding().IsMatch(what)) corresponding += marks;
            else equal += marks;
        }
    }

    // Both patterns need one of these: most lines have none.
    private static bool HoldsMark(Line line) => line.Plain.AsSpan().ContainsAny(MarkCharacters);

    private static readonly SearchValues<char> MarkCharacters = SearchValues.Create("*∗＊†‡§¶#✉⋆^");

    private const string What = @"(?<what>(?:authors?\s+)?(?:with\s+)?(?:equal(?:ly)?[\s-]?(?:contribut\w*)?|contributed\s+equally|co-?first|joint\s+(?:first|lead)|shared\s+first|first\s+co-?author|these\s+authors\s+contributed(?:\s+equally)?|corresponding|공동\s?(?:제?1?\s?)?저자|제1저자|교신\s?저자|共同第一|同等贡献|通讯作者|責任著者|gleicher\s+beitrag|contribución\s+igual|contribution\s+égale))";
    private const string Mark = @"(?<mark>(?<![*∗＊†‡§¶#✉⋆])[*∗＊†‡§¶#✉⋆]{1,8}|\$?\^\{?\\?(?:\*|dagger|ddagger|[†‡#+])\}?\$?\^?)";

    [GeneratedRegex($@"{Mark}\)?(?:\s*(?:[:：=–—-]|表示|为|indicates?|denotes?|means?|marks?|for|represents?|stands\s+for))?\s*(?:the\s+|an?\s+)?{What}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Meaning();

    [GeneratedRegex($@"{What}[^*†‡§#]{{0,40}}?(?:marked|denoted|indicated|shown)\s+(?:by|with|as|using)\s+(?:an?\s+)?[""'“(]?{Mark}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Marked();

    [GeneratedRegex(@"corresponding|교신|通讯|責任", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Corresponding();
}
