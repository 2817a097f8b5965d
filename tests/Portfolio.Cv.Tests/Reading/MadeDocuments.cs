using System.Text;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>Documents made by chance: any text, CVs in all shapes, and the shipped CVs with random edits. The same seed makes the same document.</summary>
internal static class MadeDocuments
{
    private static readonly string[] Marks =
    [
        "#", "##", "######", "*", "**", "***", "_", "__", "`", "```", "~~~", "- ", "* ", "+ ", "1. ", "2) ", "> ", "|", "|---|", "---", "===", "[", "]", "(", ")", "](", "![", "<b>", "</b>", "<i>", "<br>", "<li>", "<ul>", "</ul>",
        "<td>", "<h2>", "<", ">", "<!--", "-->", "&amp;", "&#65;", "&#xD800;", "&", "\\", "\\*", "{%", "%}", "{{", "}}", "{:", "}", "$", "^*^", ":", ": ", "; ", ", ", ". ", "\t", "  ", "    ", "\n", "\n\n", "\r\n", "\r", "  \n", "\\\n",
        "“", "”", "\"", "'", "’", "–", "—", "-", "/", " | ", " · ", "•", "o ", "†", "‡", "[^1]", "@", "http://a.b/c", "https://doi.org/10.1234/ab", "arXiv:2101.00001", "a@b.org", "@article{k,", "title={", "+++\n", "---\n",
    ];

    private static readonly string[] Words =
    [
        "Jane", "Doe", "Jane Doe", "J. Doe", "Doe, J.", "홍길동", "김철수", "王伟", "山田太郎", "García", "van der Berg", "Seoul", "Korea", "University", "Seoul National University", "Acme Inc.", "Lab", "Department of Physics", "PhD", "B.S.", "Master of Science",
        "Engineer", "Professor", "Research Intern", "Reviewer", "Chair", "TA", "CVPR", "CVPR'20", "NeurIPS 2021", "EMNLP", "Nature", "arXiv", "Workshop", "Proceedings of the", "in", "of", "and", "et al.", "2020", "2019-2021", "2019 – present", "Mar. 2022", "Fall 2023",
        "2021년 3월", "04/2025", "3", "12", "$500,000", "Best Paper Award", "(Oral)", "under review", "GPA: 4.0", "Advisor:", "Email:", "Phone: +82 10 1234 5678", "Education", "Publications", "Experience", "Awards", "학력", "Skills", "Python", "C++",
        "ﬁne", "naïve", "\u00A0", "\u200B", "\u00AD", "\uFEFF", "e\u0301", "\uD83D\uDE00", "\uD83D", "\uDE00", "\0", "\u0007", "ẞ", "İ", "ﬀ", "①", "½", "٣", "a", "supercalifragilistic", "lorem ipsum dolor sit amet",
    ];

    /// <summary>Any text: marks and words without order, and characters from anywhere.</summary>
    public static string Anything(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (int i = random.Next(60); i >= 0; i--)
        {
            _ = random.Next(10) switch
            {
                < 4 => text.Append(One(random, Marks)),
                < 8 => text.Append(One(random, Words)).Append(random.Next(3) > 0 ? " " : ""),
                8 => text.Append((char)random.Next(1, 0x10000)),
                _ => text.Insert(random.Next(text.Length + 1), One(random, Marks)),
            };
        }

        return text.ToString();
    }

    /// <summary>A CV: a name, sections with headings of some style, entries of some shape.</summary>
    public static string Cv(int seed)
    {
        var random = new Random(seed);
        string end = random.Next(5) == 0 ? "\r\n" : "\n", gap = random.Next(6) == 0 ? end : end + end;
        var text = new StringBuilder();
        if (random.Next(6) == 0) text.Append("---").Append(end).Append("title: CV").Append(end).Append("author: Jane Doe").Append(end).Append("---").Append(end);
        int style = random.Next(6);
        text.Append(Heading(style, "Jane Doe", 1)).Append(gap);
        for (int i = random.Next(4); i > 0; i--) text.Append(One(random, ["Research Scientist at Acme Inc.", "Email: jane@doe.org", "[GitHub](https://github.com/jane) | +1 555 123 4567", "Seoul, Korea", "Last update: May 2, 2020"])).Append(gap);
        string[] sections = ["Education", "Publications", "Selected Papers", "Experience", "Awards and Honors", "Teaching", "Invited Talks", "Academic Service", "Projects", "Grants", "Patents", "Skills", "Languages", "Activities", "Research Interests", "Personal Statement", "수상", "경력", "References"];
        for (int i = random.Next(1, 7); i > 0; i--)
        {
            text.Append(Heading(style, One(random, sections), 2)).Append(gap);
            int shape = random.Next(7);
            for (int k = random.Next(1, 6); k > 0; k--) text.Append(Entry(random, shape, end)).Append(gap);
        }

        return text.ToString();
    }

    /// <summary>A document after some edits of its lines and characters.</summary>
    public static string Edited(int seed, IReadOnlyList<string> documents)
    {
        var random = new Random(seed);
        var lines = documents[random.Next(documents.Count)].Split('\n').ToList();
        for (int i = random.Next(1, 12); i > 0 && lines.Count > 0; i--)
        {
            int at = random.Next(lines.Count), other = random.Next(lines.Count), length = lines[at].Length, place = random.Next(length + 1);
            switch (random.Next(12))
            {
                case 0: lines.RemoveAt(at); break;
                case 1: lines.RemoveRange(at, random.Next(Math.Min(20, lines.Count - at)) + 1); break;
                case 2: lines.Insert(other, lines[at]); break;
                case 3: (lines[at], lines[other]) = (lines[other], lines[at]); break;
                case 4: lines.Insert(at, One(random, Marks) + One(random, Words)); break;
                case 5: lines.Insert(at, ""); break;
                case 6: lines.RemoveRange(at, lines.Count - at); break;
                case 7: lines[at] = lines[at].Remove(place); break;
                case 8 when place < length: lines[at] = lines[at].Remove(place, random.Next(length - place) + 1); break;
                case 9: lines[at] = lines[at].Insert(place, One(random, Marks)); break;
                case 10: lines[at] = lines[at].Insert(place, One(random, Words)); break;
                case 11 when at + 1 < lines.Count: (lines[at], _) = (lines[at] + lines[at + 1], 0); lines.RemoveAt(at + 1); break;
                default: lines[at] = lines[at].Insert(place, lines[at][..place]); break;
            }
        }

        return string.Join('\n', lines);
    }

    private static string Heading(int style, string text, int level) => style switch
    {
        0 => $"**{text}**",
        1 => text.ToUpperInvariant(),
        2 => $"{text}\n{(level == 1 ? "====" : "----")}",
        3 => $"{new string('#', level)} {text.ToUpperInvariant()}",
        4 => $"<h{level}>{text}</h{level}>",
        _ => $"{new string('#', level)} {text}",
    };

    private static string Entry(Random random, int shape, string end)
    {
        string first = Some(random, 2, 6), second = Some(random, 1, 8), third = Some(random, 1, 5), date = One(random, ["2020", "2019 – 2021", "Mar. 2022 – Present", "2021.03", "Fall 2023", "2020년 3월"]);
        return shape switch
        {
            0 => $"- {first}, {second} ({date}).",
            1 => $"- **{first}**, {second}\t{date}{end}  - {third}{end}    - {second}",
            2 => $"### {first}{end}{end}{date}{end}{end}*{second}*, Seoul, Korea{end}{end}- {third}",
            3 => $"| {first} | {second} | {date} |{end}|---|---|---|{end}| {third} | {second} | {date} |",
            4 => $"[CVPR'20] {first}. Jane Doe*, J. Roe, {third}",
            5 => $"Doe, J., & Roe, R. (2020). {first}. *{second}*, 12(3), 4–5. https://doi.org/10.1234/x{random.Next(99)}",
            _ => $"1. \"{first},\" {second}, {date}. [pdf](http://a.b/{random.Next(99)}.pdf) [code](https://github.com/a/b)",
        };
    }

    private static string Some(Random random, int from, int to) => string.Join(' ', Enumerable.Range(0, random.Next(from, to)).Select(_ => One(random, Words)));

    private static string One(Random random, string[] from) => from[random.Next(from.Length)];
}
