namespace Portfolio.Web.Tests.Commands;

/// <summary>What an import would do, before it does it.</summary>
public sealed class DryRuns : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task A_dry_run_changes_nothing_and_an_import_twice_neither()
    {
        string content = Path.Combine(Site.Repository, "content");
        var (code, output, _) = await _tool.RunAsync(["import", content, "--dry-run"]);
        Assert.Equal(0, code);
        Assert.Contains("18 publications", output, StringComparison.Ordinal);
        Assert.Contains("remainder: none", output, StringComparison.Ordinal);

        (code, output, _) = await _tool.RunAsync(["import", content]);
        Assert.Equal(0, code);
        Assert.DoesNotContain("unchanged", output, StringComparison.Ordinal);
        (code, output, _) = await _tool.RunAsync(["import", content]);
        Assert.Equal(0, code);
        Assert.Equal(3, output.Split("(unchanged)").Length - 1);
    }

    [Fact]
    public async Task A_dry_run_says_where_each_line_goes_and_what_would_change()
    {
        const string Cv = "# Ada Example\n{% include nav.html %}\n\n## Education\n\nPh.D. in Physics, University of Somewhere, 2020\n\n## Publications\n\n- A. Example, B. Other. **Looms and the Weaving of Cards.** ACL 2023.\n";
        string path = _tool.Write("cvs/ada.md", Cv);
        string other = _tool.Write("cvs/papers.bib", "@inproceedings{x, author={Example, Ada and Other, Bo}, title={Looms and the weaving of cards}, booktitle={ACL}, year=2023}\n");
        var (code, output, error) = await _tool.RunAsync(["import", path, "--dry-run"]);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("\n    2 | REMAINDER | {% include nav.html %}\n", output, StringComparison.Ordinal);
        Assert.Contains("\n    4 | structure: heading of education | ## Education\n", output, StringComparison.Ordinal);
        Assert.Contains("\n    6 | education[0].institution, .degree, .field, .end | Ph.D.", output, StringComparison.Ordinal);
        Assert.Contains("\n   10 | publications[0].title, .contributors, .venue", output, StringComparison.Ordinal);
        Assert.Contains("would be imported: 1 education, 1 publications", output, StringComparison.Ordinal);
        Assert.Contains("remainder: 1 lines", output, StringComparison.Ordinal);
        Assert.Contains("in the store, for ada-example: 2 new", output, StringComparison.Ordinal);
        Assert.DoesNotContain("to look at", output, StringComparison.Ordinal);
        string doubtful = _tool.Write("doubtful.md", "# Ada Example\n\n## Publications\n\n- **Looms and the Weaving of Cards.** ACL 2023.\n");
        Assert.Contains("to look at: publications[0] (line 5), confidence 50 %: It has no authors.", (await _tool.RunAsync(["import", doubtful, "--dry-run"])).Output, StringComparison.Ordinal);

        await _tool.RunAsync(["import", path]);
        _tool.Write("cvs/ada.md", Cv.Replace("Physics", "Chemistry", StringComparison.Ordinal));
        (_, output, _) = await _tool.RunAsync(["import", path, "--dry-run"]);
        Assert.Contains("in the store, for ada-example: 1 changed, 1 unchanged", output, StringComparison.Ordinal);
        Assert.Contains("changed: education[0]", output, StringComparison.Ordinal);
        (_, output, _) = await _tool.RunAsync(["import", other, "--researcher", "ada-example", "--dry-run"]);
        Assert.Contains("known from another document: publications[0] /publications/looms-and-the-weaving-of-cards", output, StringComparison.Ordinal);
    }
}
