using System.Text;
using Portfolio.Cv.Reading;
using Portfolio.Cv.Reading.BibTeX;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>
/// Documents made to cost time: they are read in time linear in their length, or refused with a message. Clocks are not
/// asked: the work is counted in bytes allocated, and what takes for ever runs into a limit that no honest reading comes near.
/// </summary>
public class PathologicalDocuments
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly Dictionary<string, Func<int, string>> Shapes = new(StringComparer.Ordinal)
    {
        ["brackets"] = n => Repeat("[", n),
        ["stars and words"] = n => Repeat("*a ", n),
        ["underscores"] = n => Repeat("_a", n),
        ["backticks"] = n => Repeat("`a", n),
        ["one word"] = n => Repeat("a", n),
        ["one number"] = n => Repeat("1234567890", n),
        ["commas"] = n => Repeat(",", n),
        ["authors"] = n => "# Publications\n\n- " + Repeat("Jane Doe, ", n),
        ["publications"] = n => "# Publications\n\n" + Repeat("- J. Doe, R. Roe. A title of some words. ICML 2020.\n", n),
        ["headings"] = n => Repeat("# a\n", n),
        ["headings of all levels"] = n => Numbered(i => new string('#', (i % 6) + 1) + $" Education {i}\n\n", n),
        ["titles as headings"] = n => "# Publications\n" + Numbered(i => $"## Paper {i}\n\n", n),
        ["positions"] = n => "# Jane Doe\n# Experience\n" + Repeat("## Engineer, Acme Inc.\n\n2019 - 2020\n\n- did\n", n),
        ["items below a heading"] = n => "# Experience\n## Engineer at X (2020)\n" + Repeat("- a\n", n),
        ["skills"] = n => "# Skills\n" + Numbered(i => $"- a {i}\n", n),
        ["lines that go on"] = n => "# Awards\n" + Repeat("a,\n\n", n),
        ["quotes"] = n => Repeat("> ", n),
        ["nested items"] = n => Repeat("- ", n),
        ["nested lists"] = n => "# Experience\n## Engineer\n" + Numbered(i => new string(' ', 2 * (i % 500)) + "- a\n", n),
        ["nested HTML lists"] = n => "# Experience\n## Engineer\n" + Repeat("<ul><li>x", n),
        ["cells"] = n => "| a | b |\n|---|---|\n" + Repeat("| a ", n) + "|\n",
        ["rows of publications"] = n => "# Publications\n\n| a | b |\n|---|---|\n" + Repeat("| a | b |\n", n),
        ["a cell of many lines"] = n => "# Experience\n\n<table><tr><td>2020</td><td>Engineer" + Repeat("<br>a", n) + "</td></tr></table>\n",
        ["a publication's cell of many lines"] = n => "# Publications\n\n<table><tr><td>2020</td><td>A title of some words" + Repeat("<br>a", n) + "</td></tr></table>\n",
        ["many lines below a year"] = n => "# Experience\n\n2020\n\n" + Repeat("a\n", n),
        ["many items below a year's item"] = n => "# Experience\n\n**2020**\n\n- a\n" + Repeat("  - b\n", n),
        ["bold paragraphs and others"] = n => "# Experience\n\n" + Repeat("**Engineer**\n\nb\n\n", n),
        ["tables that are headed by a word"] = n => "# Experience\n\n" + Repeat("| Skills | |\n|---|---|\n| a | b |\n\n", n),
        ["terms and definitions"] = n => "# Experience\n\n" + Repeat("Acme\n: Engineer, 2020\n: Clerk, 2019\n\n", n),
        ["rows above items"] = n => "# Experience\n\n<table>" + Repeat("<tr><td>Acme (2020)<ul><li>Engineer</li></ul></td></tr>", n) + "</table>\n",
        ["dates above fields"] = n => "# Awards\n\n" + Repeat("2020\n\nA prize\n\nA giver\n\n", n),
        ["open links"] = n => Repeat("[a](", n),
        ["one address for all links"] = n => "[a]: " + Repeat("x", n / 2) + "\n\n" + Repeat("[a] ", n / 2),
        ["bold tags"] = n => Repeat("<b>x ", n),
        ["comments"] = n => Repeat("<!-- a -->\n", n),
        ["open comments"] = n => Repeat("<!-- a\n", n),
        ["entities"] = n => Repeat("&#x41;", n),
        ["addresses"] = n => "# Jane Doe\n\n" + Repeat("a@", n),
        ["points"] = n => "# Jane Doe\n\n" + Repeat("a.", n),
        ["degrees"] = n => "# Education\n\n" + Repeat("PhD, ", n),
        ["employers"] = n => "# Experience\n\n" + Repeat("Engineer at X, ", n),
        ["reviews"] = n => "# Service\n\n- Reviewer: " + Repeat("CVPR 2020, ", n),
        ["years"] = n => Repeat("2020 ", n),
        ["capitals"] = n => Repeat("A", n) + "\n\nJane Doe\n",
        ["wrongly decoded text"] = n => Repeat("Ã©", n),
        ["half characters"] = n => Repeat("\uD800", n),
        ["accents"] = n => "a" + Repeat("\u0301", n),
        ["fences"] = n => Repeat("```\n", n),
        ["front matter"] = n => "---\n" + Repeat("a: b\n", n),
        ["footnotes"] = n => Numbered(i => $"[^{i}]: a\n", n),
        ["TeX"] = n => Repeat("\\textbf{", n),
        ["boxes without a title"] = n => Repeat("=== aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\n", n),
        ["blocks of spaces"] = n => "<div class=a>" + Repeat(" ", n / 2) + "a" + Repeat(" ", n / 2) + "b",
        ["a heading of many lines"] = n => "<h4>a" + Repeat("<br>a", n) + "</h4>\n",
        ["other courses"] = n => "# Education\n\n" + Repeat("## Other courses\n\na\n\n", n) + "# Teaching\n\n- a\n",
        ["headings that lost their marks"] = n => "# Education\n\n# Awards\n\n# News\n\n" + Repeat("Publications\n\na of 2020\n\n", n),
        ["years between references"] = n => "# Publications\n\n" + Repeat("*2020*\n**A title**, 2020\n", n),
        ["points in a paragraph"] = n => "# Talks\n\n" + Repeat("• A talk of words (2020) ", n) + "\n",
        ["letters as items"] = n => "# Talks\n\n" + Repeat("    a. b\n    b. a\n", n),
        ["dates in open brackets"] = n => "# Talks\n\n- A talk" + Repeat(" (2020, x", n) + "\n",
        ["years between commas"] = n => "# Publications\n\n- " + Repeat("Roe, J., 2020. A title. ", n) + "\n",
        ["tabs in a box"] = n => "!!! note \"a\"\n" + Repeat("    === \"b\"\n", n),
        ["an item of many lines"] = n => "# Skills\n\n- a" + Repeat("\n  b, c", n) + "\n",
        ["degrees among positions"] = n => "# Experience\n\n" + Numbered(i => $"- PhD in X, University of Y, {1950 + (i % 70)}\n", n) + "# Education\n\n- PhD in X, University of Y, 1960\n",
        ["pointers"] = n => "# Talks\n\n- a, 2020\n- b, 2020\n- c, 2020\n\n" + Repeat("See my page.\n\n", n),
        ["paragraphs of classes"] = n => "<div class=\"a\">\n<div>2020</div>\n<div>" + Repeat("<p class=\"b\">x</p><p class=\"c\">y</p>", n) + "</div>\n</div>\n",
        ["rows below a row"] = n => "# Experience\n\n" + Repeat("<table><tr><td>Engineer</td><td>2019 - 2020</td></tr><tr><td>Acme</td></tr></table>\n\n", n),
        ["a life in rows"] = n => Repeat("| 1971 | City of X |\n", n),
        ["offices"] = n => "# Misc\n\n" + Repeat("- Treasurer of the X Society, 2020\n", n),
        ["initials"] = n => "# Publications\n\n- " + Repeat("Tess Q. Carr, and Bo K. Landgraf. ", n),
    };

    public static TheoryData<string> Names() => [.. Shapes.Keys];

    // Lines that begin like something a pattern knows and then go on, at "…", with what it may pass over before it gives up.
    public static TheoryData<string> LongLines() =>
    [
        "# Jane Doe…x\n\nPhD…x\n\nEmail:…x | jane@example.org\n",
        "# Jane Doe\n\nPhone: 1…1 | Web:…[x](https://example.org)\n\nEngineer…at Acme\n",
        "# Jane Doe\n\n## Education…and (Awards…\n\n- PhD, University of X, 2020\n",
        "# Education\n\n- PhD…in Computing, University of X, 2020\n  - with…honours\n  - GPA:…(x\n  - under…x\n",
        "# Publications\n\n- J. Doe,…R. Roe. A title of some words. Journal of Things…12, 2020.\n",
        "# Publications\n\n- Doe, J. (2020). A title of some words (…x. also…x doi…x arxiv…x url…x\n",
        "# Publications\n\n- Doe, J. (2020). A title of words. In A. Roe (Ed.), The book…x (pp. 1–20). Town: Press…x.\n",
        "# Publications\n\n- J. Doe. '…A title of some words. A…Workshop 2020.\n\n* equal…x\n",
        "# Service\n\n- Reviewer:…CVPR 2020…\n- A…! 2020, NeurIPS 2021\n",
        "# Talks\n\n- A talk of some words…(…x, University of X(, 2020\n- A talk. at…X (2019), …Y (2020)\n",
        "# Teaching\n\n- Assistant…for Algebra…at X, 2020\n",
        "# Grants\n\n- A grant of some words (PI…x, NSF,…$1,000, 1…000 EUR, 2020\n",
        "# Languages\n\n- German…(native)\n- German: native,…English\n",
        "# Awards\n\n- Best award…sponsored by X (…x, 2020\n",
        "# Experience\n\n- Engineer…at Acme, under…x, 2019 - 2020\n",
        "# Experience\n\n- Engineer, Acme, 2018…x\n- Clerk, Acme, May 5…2018\n- Analyst, Acme, Spring…x, class of…2017\n",
        "# Skills\n\n- Languages…C++, C#\n- Tools (x)…C++, C#\n",
        "# Patents\n\n- A patent of some words, patent no…x, US…x, 2020\n",
        "\\textbf{a}…& x \\\\\n\n\\parbox[…x\n\n{\\small…x\n\n\\usepackage…x\n",
        "A title {#a…x\n\n:::…x\n\n{{<…x\n\n|…x\n\n<div>…x\n",
        "abc…:: x\nabcd…:: x\nabcde…:: x\n",
        "# Misc\n\n- The…member…of X\n- A…editor\n- B…x\n\n# Experience\n\n- Engineer, X in…2020\n- Engineer (A…x), 2019\n",
        "|a…|b…x\n|a…|b…x\n\n# Talks\n\nA, 2020\\\nTitle:…x\n\n# Teaching\n\n- “A…,” with…x\n",
        "# Education\n\n- PhD, Statistics, A…x, 2020\n- Kasv…tohtori…x\n- State…Exam\n",
    ];

    private static readonly string[] WhatGoesOn = [" ", "\t", "A", "a ", "A ", "''", "/ ", "& ", ", ", "(", "“", "^†equal", "award "];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Twice_the_length_takes_no_more_than_about_twice_the_work(string shape)
    {
        const int Length = 12_000;
        await WorkOf(Shapes[shape](2_000));
        long once = await WorkOf(Lines(Shapes[shape](Length))), twice = await WorkOf(Lines(Shapes[shape](2 * Length)));
        Assert.True(twice < (3 * once) + 4_000_000, $"{once:N0} bytes for the text, {twice:N0} for twice the text");
    }

    [Theory]
    [MemberData(nameof(LongLines))]
    public async Task A_line_that_goes_on_takes_no_more_work_than_its_length(string line)
    {
        foreach (string part in WhatGoesOn)
        {
            long once = await WorkOf(With(part, 3_500)), twice = await WorkOf(With(part, 7_000));
            Assert.True(twice < (3 * once) + 4_000_000, $"\"{part}\": {once:N0} bytes for the text, {twice:N0} for twice the text");
        }

        string With(string part, int length) => line.Replace("…", Repeat(part, length), StringComparison.Ordinal);
    }

    // Marks that could be told apart in more ways than there are grains of sand.
    [Fact]
    public async Task A_note_of_many_marks_is_read() =>
        Assert.Single((await Task.Run(() => BibTeXReader.Read("@article{a, title = {Looms}, note = {" + Repeat("\\^{}*equal", 1_000) + "!}}")).WaitAsync(Patience)).Cv.Publications);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Ten_megabytes_are_refused_with_a_message_and_kept(string shape)
    {
        string text = Shapes[shape](10 * 1024 * 1024);
        var reading = await ReadAsync(text);

        Assert.Contains("no CV has more than", reading.Refusal!.ToString(), StringComparison.Ordinal);
        Assert.Equal(reading.Refusal, Assert.Single(reading.Notes).Message);
        Assert.Equal(text, Assert.Single(reading.Cv.Remainder).Text);
    }

    [Fact]
    public async Task Too_many_lines_are_refused() =>
        Assert.Contains("300,002 lines", (await ReadAsync("# Publications\n" + Repeat("-\n", 600_000))).Refusal!.ToString(), StringComparison.Ordinal);

    [Fact]
    public async Task A_line_that_is_too_long_is_kept_and_named()
    {
        string line = Repeat("Jane Doe, ", 25_000);
        var reading = await ReadAsync($"# Jane Doe\n\n## Skills\n\nC++\n\n{line}\n");

        Assert.Null(reading.Refusal);
        Assert.Equal("Jane Doe", reading.Cv.Name);
        Assert.Contains(reading.Notes, note => note.Line == 7);
        Assert.Equal(new Remainder(7, 7, line), Assert.Single(reading.Cv.Remainder));
    }

    // As lines of a length that is read, each a paragraph of its own.
    private static string Lines(string text) => string.Join("\n", text.Split('\n').SelectMany(line => line.Length > 4_000 ? line.Chunk(4_000).Select(part => new string(part) + "\n") : [line]));

    private static async Task<long> WorkOf(string text)
    {
        var work = Task.Factory.StartNew(() =>
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            MarkdownReader.Read(text);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }, TaskCreationOptions.LongRunning);
        return await work.WaitAsync(Patience);
    }

    private static Task<CvReading> ReadAsync(string text) => Task.Run(() => MarkdownReader.Read(text)).WaitAsync(Patience);

    private static string Repeat(string part, int length)
    {
        var text = new StringBuilder(length + part.Length);
        while (text.Length < length) text.Append(part);
        return text.ToString();
    }

    private static string Numbered(Func<int, string> part, int length)
    {
        var text = new StringBuilder(length + 1000);
        for (int i = 0; text.Length < length; i++) text.Append(part(i));
        return text.ToString();
    }
}
