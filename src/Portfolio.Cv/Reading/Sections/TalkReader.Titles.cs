using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;
using Portfolio.Cv.Reading.Segmenting;

namespace Portfolio.Cv.Reading.Sections;

/// <content>Titles of talks that a label, a row or a style sets apart.</content>
internal static partial class TalkReader
{
    // "in two kinds of *Carex* (Cyperaceae)": what is set in italics is a part of the title; in "Oral • *Lectures on Reed* • Oakham" it is where the talk was given.
    private static bool IsWithinSentence(string text, string set)
    {
        int start = text.IndexOf(set, StringComparison.Ordinal);
        if (start > 0 && text[..start].TrimEnd(' ') is [.., '•' or '·']) return true;
        return text[..start].TrimEnd(' ') is [.., var before] && char.IsLower(before) && text[(start + set.Length)..].TrimStart(' ') is [var after, ..] && (char.IsLower(after) || after == '(');
    }

    // "*Title:* Looms remember" in a line of its own, with what belongs to it below: the rest of the entry, and the title.
    private static RichText? TitleByLabel(EntryText entry, out RichText? title)
    {
        title = null;
        var lines = entry.Head.ToList();
        int at = lines.Count > 1 ? lines.FindIndex(l => TitleLabel().IsMatch(l.Plain)) : -1;
        if (at < 0) return null;
        int end = at + 1;
        while (end < lines.Count && lines[end].Block == lines[at].Block && !lines[end].AfterHardBreak && !AnyLabel().IsMatch(lines[end].Plain)) end++;
        var first = lines[at].Text;
        title = RichText.Join(" ", [first.Slice(TitleLabel().Match(first.Plain).Length), .. lines.Skip(at + 1).Take(end - at - 1).Select(l => l.Text)]).Trim();
        return RichText.Join(" \t ", lines.Where((_, i) => i < at || i >= end).Select(l => l.Text));
    }

    [GeneratedRegex(@"^\s?(?:title|titel|titre|título|titolo|제목|题目|題目)\s?[:：]\s?(?=\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TitleLabel();

    [GeneratedRegex(@"^\s?\p{L}[\p{L} ]{1,20}[:：]\s")]
    private static partial Regex AnyLabel();

    // "2019 | Poster | Roe, J., & Doe, B. | Looms remember | Fen Day": behind the authors' cell stands the title; the row without both, and what it says besides.
    private static RichText? TitleOfRow(EntryText entry, ReadingContext context, out RichText? title, out List<string> others)
    {
        (title, others) = (null, []);
        if (entry.Lines is not [{ Kind: LineKind.TableRow } row]) return null;
        var cells = row.Text.Cells().ToList();
        AuthorList? names = null;
        int authors = cells.FindIndex(c => c.Length < LongestAuthors && (names = NameGrammar.Read(c.Trim(",;"), context))?.Contributors.Any(n => n.Self) == true);
        if (authors < 0 || authors + 1 >= cells.Count || cells[authors + 1] is not { Length: > 10, WholeDate: null } own) return null;
        title = own;
        if (names!.Contributors.Count > 1) others.Add(cells[authors].Plain.Trim());
        var left = new List<RichText>();
        for (int i = 0; i < cells.Count; i++)
        {
            if (i == authors || i == authors + 1 || !EntryFields.HasWord(cells[i].Plain)) continue;
            if (HowOnly().IsMatch(cells[i].Plain)) others.Insert(0, cells[i].Plain.Trim());
            else left.Add(cells[i]);
        }

        return RichText.Join(" \t ", left);
    }
}
