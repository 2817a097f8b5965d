using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Portfolio.Cv.Reading;
using Portfolio.Store.History;
using Portfolio.Store.Importing;
using Portfolio.Store.Researchers;
using Portfolio.Web.Importing;
using Portfolio.Web.Languages;
using Portfolio.Web.Settings;

namespace Portfolio.Web.Pages.Admin.Import;

/// <summary>Takes a document in, to be looked at before it changes anything. Under a researcher's address: one for them.</summary>
[UploadSize]
internal sealed class IndexModel(PendingImports pending, WaitingContent content, ResearcherKeys researchers, HistorySubject subjects) : AdminPage
{
    public string? Slug { get; private set; }

    public string? ResearcherName { get; private set; }

    public string Address => Slug is null ? "/admin/import" : $"/admin/researchers/{Slug}/import";

    public IReadOnlyList<PendingItem> Waiting { get; private set; } = [];

    public IReadOnlyList<WaitingFile> Files { get; private set; } = [];

    public IReadOnlyList<ResearcherKey> Researchers { get; private set; } = [];

    public DocumentFormat? Format { get; private set; }

    public string? Researcher { get; private set; }

    public string? Problem { get; private set; }

    public string? Done { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? slug, string? problem, string? done, CancellationToken cancellation)
    {
        if (problem == "size") Problem = Words.Of("The file is too large: at most {most} MB are read. Split it, or take pictures out of it.", PortfolioSettings.LargestDocument / 1048576);
        Done = done switch { "imported" => Words.Of("Imported. It is one change, and can be undone as one."), "unchanged" => Words.Of("Nothing was changed: the document says what it said."), "discarded" => Words.Of("The document was thrown away. Nothing was changed."), "gone" => Words.Of("The document waits no longer: somebody decided on it."), _ => null };
        return await ShowAsync(slug, cancellation);
    }

    public async Task<IActionResult> OnPostUploadAsync(string? slug, IFormFile? file, string? format, string? researcher, CancellationToken cancellation)
    {
        Format = DocumentFormats.TryParse(format, out var chosen) ? chosen : null;
        Researcher = slug ?? (string.IsNullOrWhiteSpace(researcher) ? null : researcher.Trim());
        try
        {
            if (file is null) throw new DocumentFileException(Words.Of("Choose a file first."));
            if (Researcher is { } whose && Portfolio.Cv.Slug.Of(whose) != whose) throw new DocumentFileException(Words.Of("“{address}” can’t be a researcher’s address: it has to be lower-case letters and digits with single hyphens, such as {example}.", whose, Portfolio.Cv.Slug.Of(whose) is { Length: > 0 } better ? better : "jane-doe"));
            var document = DocumentFile.OfUpload(file.FileName, await BytesAsync(file, cancellation), Format);
            return await KeepAsync(slug, UploadName.Of(file.FileName), document, Researcher, cancellation);
        }
        catch (DocumentFileException e)
        {
            Problem = e.Message;
            return await ShowAsync(slug, cancellation);
        }
    }

    public async Task<IActionResult> OnPostContentAsync(string? slug, string? name, CancellationToken cancellation)
    {
        if (slug is not null) return NotFound();
        var waiting = (await content.RunAsync(cancellation)).FirstOrDefault(w => w.Name == name);
        return waiting?.File is { } file ? await KeepAsync(null, Path.GetFileName(waiting.Name), file, null, cancellation) : Redirect("/admin/import?done=gone");
    }

    private async Task<IActionResult> KeepAsync(string? slug, string name, DocumentFile file, string? researcher, CancellationToken cancellation)
    {
        int id = await pending.AddAsync(name, file.Format, file.Text, researcher, Who, cancellation);
        Slug = slug;
        return Redirect(string.Create(CultureInfo.InvariantCulture, $"{Address}/{id}"));
    }

    private async Task<IActionResult> ShowAsync(string? slug, CancellationToken cancellation)
    {
        Slug = slug;
        if (slug is not null)
        {
            ResearcherName = await subjects.NameAsync(new RevisionScope(RevisionSubject.Researcher, slug), cancellation);
            if (ResearcherName is null) return NotFound();
        }

        Waiting = await pending.ListAsync(slug, cancellation);
        if (slug is not null) return Page();
        Files = await content.RunAsync(cancellation);
        Researchers = await researchers.FirstAsync(cancellation);
        return Page();
    }

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancellation)
    {
        if (file.Length > PortfolioSettings.LargestDocument) throw DocumentFileException.OfSize(file.Length);
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }
}
