using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portfolio.Cv.Reading;

namespace Portfolio.Store.Documents;

/// <summary>The imported documents, for admins: what each leaves to do. The newest first.</summary>
public sealed class DocumentList(PortfolioDb db)
{
    /// <summary>A page of documents.</summary>
    /// <exception cref="MalformedCursorException"><paramref name="after"/> is not from <see cref="ListPage{T}.Next"/>.</exception>
    public async Task<ListPage<DocumentListItem>> RunAsync(string? after = null, int pageSize = 50, CancellationToken cancellation = default)
    {
        const string list = "documents";
        int before = int.MaxValue;
        if (after is not null && !int.TryParse(Cursor.Read(after, list, 1)[0], NumberStyles.None, CultureInfo.InvariantCulture, out before)) throw new MalformedCursorException();
        int size = Math.Clamp(pageSize, 1, 200);
        var keys = await db.Documents.Where(d => d.Id < before).OrderByDescending(d => d.Id).Take(size + 1).Select(d => d.Id).ToListAsync(cancellation);
        var reading = new DocumentReading(db);
        var items = new List<DocumentListItem>();
        foreach (int key in keys.Take(size))
        {
            if (await reading.RunAsync(key, cancellation) is not { } document) continue;
            items.Add(new DocumentListItem(
                key,
                document.Name,
                document.Format,
                document.ResearcherSlug,
                document.ResearcherName,
                document.ImportedAt,
                document.Reading.Cv.Remainder.Sum(r => r.LastLine - r.FirstLine + 1),
                document.Reading.Notes.Count + document.Doubts.Count));
        }

        string? next = keys.Count > size ? Cursor.Write(list, keys[size - 1].ToString(CultureInfo.InvariantCulture)) : null;
        return new ListPage<DocumentListItem>(items, await db.Documents.CountAsync(cancellation), next);
    }
}

/// <summary>A document in a list.</summary>
/// <param name="Id">The key.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Format">How it is written.</param>
/// <param name="ResearcherSlug">Whose it is.</param>
/// <param name="ResearcherName">Whose it is.</param>
/// <param name="ImportedAt">When it was imported last, in UTC.</param>
/// <param name="RemainderLines">How many lines nobody understood.</param>
/// <param name="Doubts">How many things a person should look at.</param>
public sealed record DocumentListItem(
    int Id, string Name, DocumentFormat Format, string ResearcherSlug, string ResearcherName, DateTime ImportedAt, int RemainderLines, int Doubts);
