using System.Text.RegularExpressions;

namespace Portfolio.Cv.Reading.Markdown;

/// <summary>
/// A document made ready for the Markdown parser: what is no text of the CV (front matter, comments, style sheets,
/// site generators' tags) is taken out and kept apart, and marks that CommonMark would misread are put right.
/// Every line keeps its number.
/// </summary>
internal sealed partial record MarkdownSource(string[] Original, string[] Readable, string[] Prepared, FrontMatter FrontMatter, IReadOnlyList<SourceLines> TakenOut)
{
    /// <summary>What the document's owner should know about what was taken out.</summary>
    public IReadOnlyList<ReadingNote> Notes { get; private init; } = [];

    public static MarkdownSource Prepare(string text)
    {
        string[] original = text.ReplaceLineEndings("\n").Split('\n');
        string[] lines = [.. original];
        var takenOut = new List<SourceLines>();
        var notes = new List<ReadingNote>();
        OversizedText.TakeOutLines(lines, takenOut, notes);
        SourceText.CleanLines(lines);
        var frontMatter = FrontMatter.Read(lines);
        for (int i = 0; i < frontMatter.LastLine; i++) lines[i] = "";

        takenOut.AddRange(TemplateLoops.TakeOut(lines));
        takenOut.AddRange(RTables.PutInPlace(lines));
        FencedDivs.PutInPlace(lines);
        FieldBlocks.PutInPlace(lines);
        takenOut.AddRange(Shortcodes.PutInPlace(lines));
        takenOut.AddRange(IncludedHeadings.PutInPlace(lines));
        takenOut.AddRange(LiquidLinks.PutInPlace(lines));
        EscapedNumbers(lines);
        TakeOutRawFences(lines);
        Admonitions.PutInPlace(lines);
        TakeOutBlocks(lines, takenOut);
        OversizedText.TakeOutParagraphs(lines, takenOut, notes);
        if (LaTeXLine.IsIn(lines))
        {
            takenOut.AddRange(LaTeXLayout.TakeOutUnread(lines));
            for (int i = 0; i < lines.Length; i++) lines[i] = LaTeXLine.ToMarkdown(LaTeXLayout.TakeOut(AttributeLists.TakeOut(lines[i])));
        }

        else LaTeXRows.PutInPlace(lines);

        for (int i = 0; i < lines.Length; i++)
        {
            string line = Shortcodes.ToMarkup(lines[i]), unmarked = Shortcodes.TakeOutMarks(line);
            if (unmarked.Length < line.Length) takenOut.Add(new SourceLines(i + 1, i + 1));
            unmarked = Columns().Replace(unmarked, "");
            // TeX's points part what a line lists.
            unmarked = unmarked.Replace("$\\bullet$", "•", StringComparison.Ordinal).Replace("$\\cdot$", "·", StringComparison.Ordinal);
            // "<dt>Name</dt><dd>Jane Roe</dd>" labels what it names.
            lines[i] = SpanHeadings.Parted(ShortTerm().Replace(AttributeLists.TakeOut(unmarked), "<dt>$1: "));
        }

        DivRows.PutInPlace(lines);
        MonthCells.PutInPlace(lines);
        SpanHeadings.PutInPlace(lines);
        TableHeadings.PutInPlace(lines);

        string[] readable = [.. lines];
        takenOut.AddRange(PageFurniture.TakeOut(lines).Select(line => new SourceLines(line, line)));
        takenOut.AddRange(Footnotes.PutInPlace(lines).Select(line => new SourceLines(line, line)));
        bool isNumbered = lines.Count(l => NumberOfItem().IsMatch(l)) >= 3;
        DrawnTables.PutInPlace(lines);
        TakeOutTableBorders(lines);
        PartGluedHeadings(lines);
        NumberInBrackets(lines);
        LostIndentation.Restore(lines);
        ColonsAlone(lines);
        bool colonsPart = lines.Count(l => DoubleColon().IsMatch(l)) >= 3;
        bool lettersAreBullets = lines.Count(l => LetterBullet().IsMatch(l)) >= 2;
        bool inCode = false;
        for (int i = 0; i < lines.Length; i++)
        {
            if (Fence().IsMatch(lines[i])) inCode = !inCode;
            else if (!inCode) lines[i] = PutMarksRight(isNumbered ? NumberOfItem().Replace(lines[i], "") : colonsPart ? DoubleColon().Replace(lines[i], "$1\t") : lines[i], lettersAreBullets);
        }

        return new MarkdownSource(original, readable, lines, frontMatter, takenOut) { Notes = notes };
    }

    // "~~~<hr>~~~": Franklin's marks around HTML, in a line or around lines.
    private static void TakeOutRawFences(string[] lines)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].Contains("~~~", StringComparison.Ordinal)) continue;
            lines[i] = RawTag().Replace(lines[i], "$1");
            if (lines[i].Trim() != "~~~") continue;
            int last = i + 1;
            while (last < lines.Length && last <= i + LongestRawHtml && OnlyTags().IsMatch(lines[last])) last++;
            if (last == i + 1 || last >= lines.Length || lines[last].Trim() != "~~~") continue;
            (lines[i], lines[last]) = ("", "");
            i = last;
        }
    }

    // "2019", ":" and "**Fellow** at Ottershaw": a definition whose text stands below its colon.
    private static void ColonsAlone(string[] lines)
    {
        for (int i = 1; i + 1 < lines.Length; i++)
        {
            if (lines[i].TrimEnd() != ":" || string.IsNullOrWhiteSpace(lines[i - 1]) || string.IsNullOrWhiteSpace(lines[i + 1]) || char.IsWhiteSpace(lines[i + 1][0])) continue;
            (lines[i], lines[i + 1]) = ("", ": " + lines[i + 1]);
        }
    }

    private const int LongestRawHtml = 20;

    // ConTeXt's and LaTeX's marks of text in columns.
    [GeneratedRegex(@"\\(?:(?:start|stop)columns(?:\[[^\[\]]{0,40}\])?|(?:begin|end)\{multicols\*?\}(?:\{\d\})?)")]
    private static partial Regex Columns();

    [GeneratedRegex(@"~~~(<[^<>~]{1,80}>)~~~")]
    private static partial Regex RawTag();

    [GeneratedRegex(@"^\s*(?:<[^<>]{1,200}>\s*){1,10}$")]
    private static partial Regex OnlyTags();

    // "|---+---|": the borders that Org and kramdown draw above and below a table.
    private static void TakeOutTableBorders(string[] lines)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            if (!TableBorder().IsMatch(lines[i])) continue;
            bool isInside = i > 0 && i + 1 < lines.Length && lines[i - 1].TrimStart().StartsWith('|') && lines[i + 1].TrimStart().StartsWith('|');
            lines[i] = isInside ? lines[i].Replace('+', '|') : "";
        }
    }

    // "24\. Title": pandoc escapes the numbers of paragraphs, where they are a list's in spirit.
    private static void EscapedNumbers(string[] lines)
    {
        if (lines.Count(l => EscapedNumber().IsMatch(l)) < 3) return;
        for (int i = 0; i < lines.Length; i++) lines[i] = EscapedNumber().Replace(lines[i], "$1$2");
    }

    // "(2) Title", "b.2) Title" begins an item, where several lines begin so; what is set in below it stays below it.
    private static void NumberInBrackets(string[] lines)
    {
        if (lines.Count(l => BracketedNumber().IsMatch(l)) < 3) return;
        for (int i = 0; i < lines.Length; i++) lines[i] = BracketedNumber().Replace(lines[i], "$1$2.  ");
    }

    // A heading that lost its mark between two items is one more line of the first item, for Markdown.
    private static void PartGluedHeadings(string[] lines)
    {
        int level = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            if (HeadingMark().Match(lines[i]) is { Success: true } mark) level = mark.Length;
            bool isBetweenItems = level > 0 && i > 0 && i + 1 < lines.Length && lines[i].Length is > 3 and < 80 && lines[i].TrimEnd().Contains(' ', StringComparison.Ordinal) && char.IsUpper(lines[i][0]) && TopItem().IsMatch(lines[i - 1]) && TopItem().IsMatch(lines[i + 1]);
            // Where the items beside it have a line more as well, it is one.
            if (isBetweenItems && (GoesOnAt(lines, i - 2) || GoesOnAt(lines, i + 2))) continue;
            if (isBetweenItems && Outlining.HeadingVocabulary.Whole(lines[i]) is { IsTitle: false }) lines[i] = new string('#', level) + " " + lines[i];
        }
    }

    private static bool GoesOnAt(string[] lines, int index) =>
        index >= 0 && index < lines.Length && !string.IsNullOrWhiteSpace(lines[index]) && !TopItem().IsMatch(lines[index]) && !HeadingMark().IsMatch(lines[index]);

    private static void TakeOutBlocks(string[] lines, List<SourceLines> taken)
    {
        // What is opened and never closed is text, and is looked for to the document's end once only.
        var unclosed = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < lines.Length; i++)
        {
            if (SiteGeneratorLine().IsMatch(lines[i]))
            {
                taken.Add(new SourceLines(i + 1, i + 1));
                lines[i] = "";
                continue;
            }

            foreach (var (open, close) in HiddenBlocks)
            {
                int start = lines[i].IndexOf(open, StringComparison.OrdinalIgnoreCase);
                if (start < 0 || unclosed.Contains(close)) continue;
                int last = i, end = lines[i].IndexOf(close, start + open.Length - 1, StringComparison.OrdinalIgnoreCase);
                while (end < 0 && last + 1 < lines.Length) end = lines[++last].IndexOf(close, StringComparison.OrdinalIgnoreCase);
                if (end < 0)
                {
                    unclosed.Add(close);
                    break;
                }

                string after = lines[last][(end + close.Length)..];
                taken.Add(new SourceLines(i + 1, last + 1));
                lines[i] = last == i ? lines[i][..start] + after : lines[i][..start];
                for (int k = i + 1; k <= last; k++) lines[k] = k == last ? after : "";
                break;
            }
        }
    }

    private static readonly (string Open, string Close)[] HiddenBlocks =
        [("<!--", "-->"), ("<head>", "</head>"), ("<style", "</style>"), ("<button", "</button>"), ("<script", "</script>"), ("<figure", "</figure>"), ("<pre class=\"mermaid\"", "</pre>"), ("{% comment %}", "{% endcomment %}"), ("```{", "```")];

    private static string PutMarksRight(string line, bool lettersAreBullets)
    {
        string content = line.TrimStart();
        if (content.Length == 0) return "";
        string indent = line[..^content.Length];
        if (ForeignBullet().Match(content) is { Success: true } bullet) return indent + "- " + content[bullet.Length..];
        if (lettersAreBullets && LetterBullet().IsMatch(content)) return indent + "- " + content[2..];
        // A year before a full stop starts no numbered list, and a mark of co-first authors no heading.
        if (YearAsNumber().IsMatch(content)) return indent + content[..4] + "\\" + content[4..];
        if (MarkBeforeAuthor().IsMatch(content)) return indent + "\\" + content;
        // "#DE-FG02, $149,000" goes on with the item that it is set in below.
        if (HeadingWithoutSpace().Match(content) is { Success: true } heading) return indent.Length > 1 ? indent + "\\" + content : indent + heading.Groups[1].Value + " " + content[heading.Groups[1].Length..];
        if (TexItem().Match(content) is { Success: true } item) return indent + "- " + content[item.Length..];
        return line;
    }

    [GeneratedRegex(@"<dt>\s*(\p{L}[\p{L} ]{1,30}?):?\s?</dt>\s*<dd>\s*(?=[^\s<]|<\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ShortTerm();

    // "2.1 Assistant Professor": the number of an item in a numbered section.
    [GeneratedRegex(@"^\d{1,2}\.\d{1,2}\.?\s+(?=[\p{L}*""“<])")]
    private static partial Regex NumberOfItem();

    [GeneratedRegex(@"^(\d{1,3})\\([.)])(?=\s+\S)")]
    private static partial Regex EscapedNumber();

    [GeneratedRegex(@"^(?:\((\d{1,2})\)|[a-z]\.(\d{1,3})\))[ \t]+(?=\S)")]
    private static partial Regex BracketedNumber();

    [GeneratedRegex(@"^(\s*(?:[*+-]\s+)?(?!\s)[^:]{4,40}?)(?<!\s\s)\s+::\s+")]
    private static partial Regex DoubleColon();

    [GeneratedRegex(@"^\s*\|[\s:]*-[\s:-]*\+[\s:+-]*\|\s*$")]
    private static partial Regex TableBorder();

    [GeneratedRegex(@"^#{1,6}(?=\s)")]
    private static partial Regex HeadingMark();

    [GeneratedRegex(@"^[*+-]\s")]
    private static partial Regex TopItem();

    [GeneratedRegex(@"^\s*(```|~~~)")]
    private static partial Regex Fence();

    // Liquid and Hugo tags, kramdown's attribute lists, JSX imports: a line with nothing else on it.
    [GeneratedRegex(@"^\s*(?:[-*:]\s+|</?(?:ul|ol|li|p|div|table|tbody|tr|td|dl)\b[^<>]*>\s*)*(?:(?:\{%[^%]*%\}|\{\{[^}]*\}\}|\{:[^}]*\})\s*(?:</?(?:ul|ol|li|p|div|table|tbody|tr|td|dl)\b[^<>]*>\s*)*)+$|^\s*\p{L}[\p{L} ]{0,30}:\s*\{\{[^{}]*\}\}\W*$|^\s*[-*+]\s+(?:@[\w:-]{4,}|\[@[^\[\]]{4,80}\])\s*$|^\s*:{3,}(?!:)(?:\s*(?:\{[^{}]*\}|[\w-]+))?(?:\s*:+)?\s*$|^\s*(?:import|export)\s+\S.*\bfrom\s+['""][^'""]+['""];?\s*$|^\s*(?:\\(?:vspace|hspace|renewcommand|newcommand|setstretch|setlength|fontsize|selectfont|bfseries|normalfont|tiny|scriptsize|footnotesize|small|normalsize|large|Large|centering|raggedright|newpage|clearpage|par|hfill|vfill|medskip|smallskip|bigskip|noindent|rule|columnbreak|hypersetup|insertbib|printbibliography|bibliography|bibliographystyle|addbibresource|nocite|definecolor|color|pagestyle|thispagestyle)\*?(?:\{(?:[^{}]|\{[^{}]*\})*\}|\[[^\]]*\])*[%\s]*)+$|^\s*\\(?:pagebreak|newpage|clearpage|vspace\*?\{[^}]*\}|begin\{[^}]*\}(?:\[[^\]]*\])?|end\{[^}]*\}|hfill|noindent|bigskip|medskip|smallskip|tableofcontents|maketitle|documentclass.*|usepackage.*)\s*$")]
    private static partial Regex SiteGeneratorLine();

    [GeneratedRegex(@"^(?:[•◦▪‣·∙●○■□▸►▶➢➤❖✓✔✦★◆◇⁃∗➔→]|[\uF000-\uF0FF]|(?:–|—)(?=\s)|-\s*[•◦▪‣·∙●○■])\s*(?=\S)")]
    private static partial Regex ForeignBullet();

    [GeneratedRegex(@"^\s*[o¢§¤©](?: |\t)+(?=[\p{Lu}\d*\[(""“])")]
    private static partial Regex LetterBullet();

    [GeneratedRegex(@"^(?:19|20)\d\d[.)]\s")]
    private static partial Regex YearAsNumber();

    [GeneratedRegex(@"^#\s?\p{Lu}[^#,]{2,40},\s*#\s?\p{Lu}|^#\s*\p{Lu}[\p{L} .'-]{2,40},\s\p{Lu}[\p{L} .'-]{2,40},\s\p{Lu}")]
    private static partial Regex MarkBeforeAuthor();

    [GeneratedRegex(@"^(#{1,6})[^\s#\d!]")]
    private static partial Regex HeadingWithoutSpace();

    [GeneratedRegex(@"^\\item\b\s*")]
    private static partial Regex TexItem();
}
