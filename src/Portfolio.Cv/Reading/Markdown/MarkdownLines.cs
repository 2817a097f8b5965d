using Markdig;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Portfolio.Cv.Reading.Markdown;

/// <summary>Markdown's blocks as the lines of a document, in order.</summary>
internal sealed class MarkdownLines
{
    private static readonly MarkdownPipeline Pipeline = MakePipeline();

    private readonly List<Line> _lines = [];
    private readonly InlineText _inlines;
    private int _block, _quotes;

    private MarkdownLines(string text, string[] prepared, string[] written)
    {
        var starts = new LineStarts(text);
        bool[] goesOn = WrapWidth.Find(prepared, written);
        _inlines = new InlineText(starts.LineOf, line => goesOn[line - 1]);
    }

    /// <summary>Parses the prepared lines of a document, which it wrote a little differently.</summary>
    public static IReadOnlyList<Line> Parse(string[] prepared, string[] written)
    {
        string text = string.Join('\n', prepared);
        var lines = new MarkdownLines(text, prepared, written);
        try
        {
            lines.AddBlocks(Markdig.Markdown.Parse(text, Pipeline), level: 0);
        }
        catch (ArgumentException)
        {
            // Markdig refuses text that nests too deeply. Such a text is no CV: its lines are taken as they stand.
            lines._lines.Clear();
            for (int i = 0; i < prepared.Length; i++)
            {
                if (prepared[i].Length > 0) lines._lines.Add(new Line(LineKind.Text, 0, new SourceLines(i + 1, i + 1), new RichText(prepared[i].Trim()), i));
            }
        }

        return LineRepair.Repair(lines._lines);
    }

    // Indentation and HTML are damage or layout in a CV, so that neither makes a block of its own.
    private static MarkdownPipeline MakePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UseDefinitionLists().UsePreciseSourceLocation();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.TryRemove<HtmlBlockParser>();
        return builder.Build();
    }

    private void AddBlocks(ContainerBlock container, int level)
    {
        foreach (var block in container) AddBlock(block, level);
    }

    private void AddBlock(Block block, int level)
    {
        switch (block)
        {
            case HeadingBlock heading:
                AddHeading(heading, level);
                break;
            case ParagraphBlock paragraph:
                AddText(paragraph, level);
                break;
            case ListBlock list:
                // "- ###### PhD" among items that are none: the sizes of letters, and no heading.
                bool isText = list.Any(i => i is ListItemBlock and [HeadingBlock]) && list.Any(i => i is ListItemBlock and [ParagraphBlock, ..]);
                foreach (var item in list) AddItem((ListItemBlock)item, level + 1, list.IsOrdered, isText);
                break;
            case Table table:
                AddTable(table, level);
                break;
            case FencedCodeBlock code:
                AddCode(code, level);
                break;
            case DefinitionItem definition:
                AddDefinition(definition, level);
                break;
            case LinkReferenceDefinitionGroup or ThematicBreakBlock:
                break;
            case QuoteBlock quote:
                _quotes++;
                AddBlocks(quote, level);
                _quotes--;
                break;
            case ContainerBlock other:
                AddBlocks(other, level);
                break;
            case LeafBlock { Inline: not null } leaf:
                AddText(leaf, level);
                break;
        }
    }

    private void AddHeading(HeadingBlock heading, int level)
    {
        var pieces = _inlines.Read(heading);
        if (pieces.Count == 0) return;
        // Under a long paragraph a row of dashes is a rule, not the underline of a heading.
        bool isParagraph = heading.IsSetext && (pieces.Count > 2 || pieces.Sum(p => p.Text.Length) > 100 || level > 0);
        if (isParagraph) Add(pieces, LineKind.Text, level);
        else
        {
            var text = RichText.Join(" ", pieces.Select(p => p.Text)).Trim();
            _lines.Add(new Line(LineKind.Heading, heading.Level, Span(pieces), text, ++_block));
        }
    }

    private void AddText(LeafBlock leaf, int level, LineKind kind = LineKind.Text, bool isOrdered = false, bool isDefinition = false) =>
        Add(_inlines.Read(leaf), kind, level, isOrdered, isDefinition);

    private void AddItem(ListItemBlock item, int level, bool isOrdered, bool holdsNoHeading)
    {
        bool isFirst = true;
        foreach (var block in item)
        {
            if (isFirst && block is LeafBlock { Inline: not null } leaf && (holdsNoHeading || leaf is not HeadingBlock)) AddText(leaf, level, LineKind.Bullet, isOrdered);
            else
            {
                int before = _lines.Count;
                AddBlock(block, level);
                // What is quoted, or a definition, may begin an item.
                if (isFirst && _lines.Count > before && _lines[before] is { Kind: LineKind.Text } head && head.Level == level) _lines[before] = head with { Kind = LineKind.Bullet, IsOrdered = isOrdered };
            }

            isFirst = false;
        }
    }

    private void AddDefinition(DefinitionItem definition, int level)
    {
        // The first definition stands beside its term, as a date or a label does beside what it belongs to.
        Line? term = null;
        bool isBelow = false;
        foreach (var block in definition)
        {
            if (block is DefinitionTerm word)
            {
                if (term is not null) _lines.Add(term);
                var pieces = _inlines.Read(word);
                term = pieces.Count == 0 ? null : new Line(LineKind.Text, level, Span(pieces), RichText.Join(" ", pieces.Select(p => p.Text)).Trim(), ++_block);
            }
            else if (block is LeafBlock { Inline: not null } leaf and not HeadingBlock)
            {
                int before = _lines.Count;
                // A further paragraph of what a term means is a line more of it.
                if (isBelow) _block--;
                AddText(leaf, level, isDefinition: !isBelow);
                if (isBelow && _lines.Count > before) _lines[before] = _lines[before] with { AfterHardBreak = true };
                isBelow = true;
                if (term is null || _lines.Count == before) continue;
                var first = _lines[before];
                string between = term.Dates.Count == 0 && !(term.Plain.Contains(' ', StringComparison.Ordinal) && Grammar.FieldWords.NamesOrganisation(term.Plain)) ? ": " : "\t";
                _lines[before] = first with { Text = RichText.Concat(term.Text.TrimEnd(":"), new RichText(between), first.Text), TermLength = term.Text.TrimEnd(":").Length, Source = new SourceLines(term.Source.First, first.Source.Last) };
                term = null;
            }
            else AddBlock(block, level);
        }

        if (term is not null) _lines.Add(term);
    }

    private void AddTable(Table table, int level)
    {
        _block++;
        bool isOfLabels = table.OfType<TableRow>().FirstOrDefault() is { Count: 2, IsHeader: true } head && head.OfType<TableCell>().All(cell => cell.OfType<LeafBlock>().All(l => l.Inline?.FirstChild is null));
        foreach (var row in table.OfType<TableRow>())
        {
            var cells = Cells(row);
            int line = row.Line + 1;
            if (isOfLabels)
            {
                // A table without a head, of two columns: a label and its value each.
                // Beside an empty cell the row before goes on.
                if (cells.Count > 1 && cells[0].IsBlank && !cells[1].IsBlank) _lines.Add(new Line(LineKind.Text, level, new SourceLines(line, line), cells[1], _block) { AfterHardBreak = true, IsIndented = true });
                if (cells.Count > 1 && !cells[0].IsBlank) _lines.Add(new Line(LineKind.Text, level, new SourceLines(line, line), RichText.Concat(new RichText(cells[0].Plain.TrimEnd(':') + ": "), cells[1]), _block) { AfterHardBreak = true, IsLabelledRow = true });
                continue;
            }

            // A rule that somebody drew between rows.
            if (!row.IsHeader && cells.TrueForAll(c => c.Plain.All(sign => sign is '-' or '=' or '+' or '–' or '—')) && cells.Exists(c => c.Length > 2)) continue;
            _lines.Add(new Line(LineKind.TableRow, level, new SourceLines(line, line), Row(cells), _block) { IsTableHead = row.IsHeader && !cells.Exists(c => c.Length > 40 || c.Dates.Count > 0) });
        }
    }

    private List<RichText> Cells(TableRow row) =>
        [.. row.OfType<TableCell>().Select(cell => RichText.Join(" ", cell.OfType<LeafBlock>().SelectMany(_inlines.Read).Select(p => p.Text)).Trim())];

    // An empty cell keeps its place: what a cell holds, its column says.
    private static RichText Row(List<RichText> cells) => new(cells.SelectMany((cell, i) => i == 0 ? cell.Runs.AsEnumerable() : cell.Runs.Prepend(new TextRun("\t"))));

    private void AddCode(FencedCodeBlock code, int level)
    {
        int first = code.Line + 1;
        _lines.Add(new Line(LineKind.Code, level, new SourceLines(first, first + code.Lines.Count + 1), new RichText(code.Lines.ToString()), ++_block) { Info = code.Info });
    }

    private void Add(List<InlinePiece> pieces, LineKind kind, int level, bool isOrdered = false, bool isDefinition = false)
    {
        _block++;
        bool isFirst = true;
        foreach (var piece in pieces)
        {
            var text = piece.Text.Trim();
            if (text.IsBlank || text.Plain == "\\") continue;
            // A picture in a row's cell says nothing.
            if (piece.IsRow && text.Runs.Any(r => r.Style.HasFlag(TextStyle.Image))) text = new RichText(text.Runs.Where(r => !r.Style.HasFlag(TextStyle.Image))).Trim();
            if (text.IsBlank) continue;
            // An empty first cell stays: the row goes on with the date of the one before it.
            if (piece.IsRow && piece.Text.Plain.TrimStart(' ').StartsWith('\t')) text = RichText.Concat(new RichText("\t"), text);
            if (piece.StartsBlock && !isFirst) _block++;
            // "<br> • Prize": the point begins an item wherever the line was broken.
            bool isPointed = piece is { AfterHardBreak: true, IsRow: false, HeadingLevel: 0 } && text.Plain.StartsWith("• ", StringComparison.Ordinal);
            // "<br> -- Assistant", inside an item: a point of it.
            bool isPointBelow = piece is { AfterHardBreak: true, IsRow: false, HeadingLevel: 0, ListLevel: 0 } && level > 0 && text.Plain.StartsWith("-- ", StringComparison.Ordinal);
            if (isPointed || isPointBelow) text = text.Slice(isPointed ? 2 : 3).Trim();
            var (lineKind, lineLevel) = piece switch
            {
                _ when isPointed => (LineKind.Bullet, Math.Max(1, level + piece.ListLevel)),
                _ when isPointBelow => (LineKind.Bullet, level + 1),
                { HeadingLevel: > 0 } => (LineKind.Heading, piece.HeadingLevel),
                { IsSummary: true } when level == 0 && SummaryLevel(text) is { } deep => (LineKind.Heading, deep),
                { ListLevel: > 0, IsItem: true } => (LineKind.Bullet, level + piece.ListLevel),
                { IsRow: true } => (LineKind.TableRow, level),
                _ => (isFirst ? kind : LineKind.Text, level + piece.ListLevel),
            };
            // "<h4>University of X<br>(formerly Y)</h4>" is one heading.
            if (lineKind == LineKind.Heading && !isFirst && !piece.StartsBlock && _lines[^1] is { Kind: LineKind.Heading, Plain.Length: < LongestHeading } before && before.Block == _block && before.Level == lineLevel && piece.AfterHardBreak && before.Source.Last == piece.Line)
            {
                _lines[^1] = before with { Text = RichText.Join(" ", [before.Text, text]), Source = new SourceLines(before.Source.First, piece.LastLine) };
                continue;
            }

            _lines.Add(new Line(lineKind, lineLevel, new SourceLines(piece.Line, piece.LastLine), text, _block)
            {
                IsOrdered = isOrdered && isFirst,
                IsDefinition = isDefinition && isFirst,
                IsTableHead = piece is { IsRow: true, IsHead: true } && text.Plain.Contains('\t', StringComparison.Ordinal),
                AfterHardBreak = piece.AfterHardBreak,
                IsIndented = piece.IsIndented,
                IsSummary = piece.IsSummary && lineKind == LineKind.Heading,
                IsQuoted = _quotes > 0,
            });
            isFirst = false;
        }
    }

    private const int LongestHeading = 200;

    // "<summary>Publications</summary>" heads a section, and "<summary>2021</summary>" a part of one; an abstract's is none.
    private int? SummaryLevel(RichText text)
    {
        if (text.WholeDate is null && Outlining.HeadingVocabulary.Whole(text.Plain) is null or { IsTitle: true }) return null;
        int last = _lines.FindLastIndex(l => l.Kind == LineKind.Heading);
        if (last < 0 || (_lines[last].Level == 1 && text.WholeDate is null)) return 1;
        // Beside the one before it, whatever headings stand in that.
        if (text.WholeDate is null && _lines.FindLast(l => l.IsSummary && l.WholeDate is null) is { } before) return before.Level;
        bool isBeside = _lines[last].IsSummary || last < _lines.Count - 1 && text.WholeDate is null;
        return Math.Clamp(_lines[last].Level + (isBeside ? 0 : 1), 1, 6);
    }

    private static SourceLines Span(List<InlinePiece> pieces) => new(pieces[0].Line, pieces[^1].LastLine);
}
