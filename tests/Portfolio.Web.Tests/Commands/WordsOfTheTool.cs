using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Portfolio.Web.Tests.Commands;

/// <summary>The command line: what it prints, what it refuses, and with which code it ends.</summary>
public sealed class WordsOfTheTool : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Read_prints_what_was_understood_as_JSON()
    {
        var (code, output, error) = await _tool.RunAsync(["read", Path.Combine(Site.Repository, "content", "sanghyuk-chun.md")]);
        Assert.Equal((0, ""), (code, error));
        var cv = Cv.CvJson.Read(output);
        Assert.Equal("Sanghyuk Chun", cv.Name);
        Assert.Equal(18, cv.Publications.Count);
        Assert.Empty(cv.Remainder);
    }

    [Fact]
    public async Task Bad_documents_are_named_and_the_others_imported()
    {
        _tool.Write("cvs/a-empty.md", "");
        _tool.Write("cvs/b-latin1.md", [.. "# Jos"u8, 0xE9, .. " García\n"u8]);
        _tool.Write("cvs/c-large.md", Encoding.ASCII.GetBytes(new string('x', 20 * 1024 * 1024)));
        _tool.Write("cvs/d-nameless.md", "## Education\n\nPh.D. in Physics, University of Somewhere, 2020\n");
        _tool.Write("cvs/e-good.md", "# Ada Example\n\n## Education\n\nPh.D. in Physics, University of Somewhere, 2020\n");
        _tool.Write("cvs/f-namesake.md", "# Ada Example\n\n## Awards\n\n- Prize of Elsewhere, 2021\n");
        _tool.Write("cvs/.editor/settings.json", "{}");
        var (code, output, error) = await _tool.RunAsync(["import", Path.Combine(_tool.Folder, "cvs")]);
        Assert.Equal(1, code);
        Assert.DoesNotContain(".editor", error + output, StringComparison.Ordinal);
        Assert.Contains("a-empty.md: The file is empty.", error, StringComparison.Ordinal);
        Assert.Contains("b-latin1.md: The file is not UTF-8 (line 1).", error, StringComparison.Ordinal);
        Assert.Contains("c-large.md: The file has 20 MB; at most 10 MB are read.", error, StringComparison.Ordinal);
        Assert.Contains("import d-nameless.md --researcher SLUG", Assert.Single(error.Split('\n'), line => line.Contains("d-nameless.md", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("e-good.md: 1 education", output, StringComparison.Ordinal);
        Assert.Contains("f-namesake.md", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_path_is_bad_input_and_a_missing_word_bad_words()
    {
        Assert.Equal(1, (await _tool.RunAsync(["import", "nowhere.md"])).Code);
        Assert.Equal(1, (await _tool.RunAsync(["read", "nowhere.md"])).Code);
        Assert.Equal(2, (await _tool.RunAsync(["frobnicate"])).Code);
        Assert.Equal(2, (await _tool.RunAsync(["import"])).Code);
        Assert.Equal(2, (await _tool.RunAsync(["read", "x.md", "--as", "papyrus"])).Code);
    }

    [Fact]
    public async Task Help_names_the_commands()
    {
        var (code, output, _) = await _tool.RunAsync(["--help"]);
        Assert.Equal(0, code);
        foreach (string word in (string[])["serve", "import", "read", "5080"]) Assert.Contains(word, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_setting_stops_the_start()
    {
        var (code, _, error) = await _tool.RunAsync(["serve"], ("Portfolio__DataDirectroy", "/tmp"));
        Assert.Equal(1, code);
        Assert.Contains("Portfolio:DataDirectroy", error, StringComparison.Ordinal);
        Assert.Contains("Portfolio:DataDirectory", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_is_a_file_stops_the_start()
    {
        string file = _tool.Write("occupied", "x");
        var (code, _, error) = await _tool.RunAsync(["serve"], ("Portfolio__DataDirectory", file));
        Assert.Equal(1, code);
        Assert.Contains("Portfolio:DataDirectory", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_told()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var (code, _, error) = await _tool.RunAsync(["serve", $"--urls=http://127.0.0.1:{port}"]);
        Assert.Equal(1, code);
        Assert.Contains($"{port}", error, StringComparison.Ordinal);
        Assert.Contains("--urls=", error, StringComparison.Ordinal);
    }
}
