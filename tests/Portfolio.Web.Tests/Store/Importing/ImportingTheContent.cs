using Portfolio.Cv;
using Portfolio.Cv.Reading;
using Portfolio.Store;
using Portfolio.Store.Importing;
using Portfolio.Store.Publications;
using Portfolio.Store.Researchers;

namespace Portfolio.Web.Tests.Store.Importing;

/// <summary>The three CVs that the site is delivered with.</summary>
public sealed class ImportingTheContent
{
    [Fact]
    public async Task All_that_was_read_is_in_the_store()
    {
        await using var store = await TemporaryStore.OpenAsync();
        string[] files = Directory.GetFiles(ContentFolder(), "*.md");
        Assert.Equal(3, files.Length);
        foreach (string file in files)
        {
            string text = await File.ReadAllTextAsync(file);
            var read = MarkdownReader.Read(text);
            var result = await store.AskAsync<ImportDocument, ImportResult>(import => import.RunAsync(
                new ImportRequest { Reading = read, DocumentName = Path.GetFileName(file), Text = text }));
            Assert.Null(result.Error);
            var stored = (await store.AskAsync<ResearcherCv, Found<CurriculumVitae>>(q => q.RunAsync(result.ResearcherSlug!, includePrivate: true))).Value!;
            Assert.Equal(CvJson.Write(WithoutStoresOwn(read.Cv)), CvJson.Write(WithoutStoresOwn(stored)));
            Assert.Equal(
                ImportOutcome.Unchanged,
                (await store.AskAsync<ImportDocument, ImportResult>(import => import.RunAsync(new ImportRequest { Reading = MarkdownReader.Read(text), DocumentName = Path.GetFileName(file), Text = text }))).Outcome);

            var page = (await store.AskAsync<ResearcherProfile, Found<ResearcherPage>>(q => q.RunAsync(result.ResearcherSlug!))).Value!;
            int entries = page.Sections.Sum(s => s.Entries.Count + s.Publications.Count);
            Assert.Equal(result.Counts.Where(c => c.Kind > SectionKind.Keywords).Sum(c => c.Count), entries);
        }

        var all = await store.AskAsync<PublicationSearch, PublicationPage>(s => s.RunAsync(new PublicationQuery()));
        Assert.True(all.Total >= 20);
    }

    private static CurriculumVitae WithoutStoresOwn(CurriculumVitae cv) =>
        cv with { Slug = null, Publications = [.. cv.Publications.Select(p => p with { Slug = null, CitationKey = null })] };

    private static string ContentFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Portfolio.sln"))) folder = folder.Parent;
        return Path.Combine(folder!.FullName, "content");
    }
}
