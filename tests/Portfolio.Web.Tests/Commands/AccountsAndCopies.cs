namespace Portfolio.Web.Tests.Commands;

/// <summary>The tools of those who look after the site.</summary>
public sealed class AccountsAndCopies : IDisposable
{
    private const string Password = "looms, cards and 7 engines";
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task An_account_is_added_once_and_reset_from_standard_input()
    {
        var (code, output, error) = await _tool.RunAsync(["admin", "add", "ada@example.org"], Password + "\n");
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("ada@example.org can sign in", output, StringComparison.Ordinal);

        (code, _, error) = await _tool.RunAsync(["admin", "add", "Ada@example.org"], Password + "\n");
        Assert.Equal(1, code);
        Assert.Contains("already taken", error, StringComparison.Ordinal);
        (code, _, error) = await _tool.RunAsync(["admin", "reset", "ada@example.org"], "password1234!\n");
        Assert.Equal(1, code);
        Assert.Contains("tried first", error, StringComparison.Ordinal);
        (code, output, _) = await _tool.RunAsync(["admin", "reset", "ada@example.org"], "engines of difference, 1822\n");
        Assert.Equal(0, code);
        Assert.Contains("no second factor any more", output, StringComparison.Ordinal);
        (code, _, error) = await _tool.RunAsync(["admin", "reset", "bo@example.org"], Password + "\n");
        Assert.Equal(1, code);
        Assert.Contains("admin add bo@example.org", error, StringComparison.Ordinal);
        Assert.Equal(1, (await _tool.RunAsync(["admin", "add", "nobody"], Password + "\n")).Code);
        Assert.Equal(1, (await _tool.RunAsync(["admin", "add", "bo@example.org"], "short\n")).Code);
        Assert.Equal(1, (await _tool.RunAsync(["admin", "add", "bo@example.org"], "")).Code);
        Assert.Equal(2, (await _tool.RunAsync(["admin", "add"], "")).Code);
    }

    [Fact]
    public async Task A_copy_brings_back_what_was_lost()
    {
        string cv = _tool.Write("cvs/ada.md", "# Ada Example\n\n## Education\n\nPh.D. in Physics, University of Somewhere, 2020\n");
        string copy = Path.Combine(_tool.Folder, "copy.db");
        var (code, _, error) = await _tool.RunAsync(["backup", "--to", copy]);
        Assert.Equal(1, code);
        Assert.Contains("no store", error, StringComparison.Ordinal);
        Assert.Equal(1, (await _tool.RunAsync(["check"])).Code);

        await _tool.RunAsync(["import", cv]);
        (code, string output, error) = await _tool.RunAsync(["backup", "--to", copy]);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains(copy, output, StringComparison.Ordinal);
        File.Delete(Path.Combine(_tool.Folder, "data", "portfolio.db"));
        (code, output, error) = await _tool.RunAsync(["restore", "--from", copy]);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("(unchanged)", (await _tool.RunAsync(["import", cv])).Output, StringComparison.Ordinal);
        (code, output, _) = await _tool.RunAsync(["restore", "--from", copy]);
        Assert.Equal(0, code);
        Assert.Contains(".before-restore", output, StringComparison.Ordinal);
        (code, output, error) = await _tool.RunAsync(["check"]);
        Assert.Equal((0, "The store is well.\n", ""), (code, output, error));
    }

    [Fact]
    public async Task What_is_no_copy_is_refused_and_words_are_asked_for()
    {
        string file = _tool.Write("x.db", "This is not a database.");
        var (code, _, error) = await _tool.RunAsync(["restore", "--from", file]);
        Assert.Equal(1, code);
        Assert.Contains("x.db", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Equal(1, (await _tool.RunAsync(["restore", "--from", "nowhere.db"])).Code);
        Assert.Equal(2, (await _tool.RunAsync(["restore"])).Code);
        Assert.Equal(2, (await _tool.RunAsync(["backup"])).Code);
        foreach (string command in (string[])["backup", "restore", "check", "admin"])
            Assert.Equal(0, (await _tool.RunAsync([command, "--help"])).Code);
    }

    [Fact]
    public async Task A_damaged_store_is_told()
    {
        string cv = _tool.Write("cvs/ada.md", "# Ada Example\n\n## Publications\n\n- A. Example, B. Other. **Looms and the Weaving of Cards.** ACL 2023.\n");
        await _tool.RunAsync(["import", cv]);
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(_tool.Folder, "data", "portfolio.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "DELETE FROM PublicationPlaces";
            await command.ExecuteNonQueryAsync();
        }

        var (code, output, _) = await _tool.RunAsync(["check"]);
        Assert.Equal(1, code);
        Assert.Contains("1 publications that venue and track filters can't find", output, StringComparison.Ordinal);
    }
}
