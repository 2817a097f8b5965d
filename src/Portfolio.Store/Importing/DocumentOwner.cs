using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Portfolio.Cv.Reading;
using Portfolio.Store.Entities;
using Portfolio.Store.Publications;

namespace Portfolio.Store.Importing;

/// <summary>Whose document it is.</summary>
/// <param name="Known">A researcher of the store.</param>
/// <param name="NewSlug">The slug of a researcher to make.</param>
/// <param name="NewName">The name of a researcher to make.</param>
/// <param name="Error">Why it can't be told.</param>
/// <param name="Note">What the document's owner should know about the choice.</param>
internal sealed record DocumentOwner(
    Researcher? Known = null, string? NewSlug = null, string? NewName = null, Sentence? Error = null, ReadingNote? Note = null);

/// <summary>
/// Chooses a document's researcher: who the caller says, else who has the document's name as a person and shares with
/// it a file name, an address or a publication. A name alone makes nobody the same person.
/// </summary>
internal sealed class DocumentOwnerChoice(PortfolioDb db)
{
    public async Task<DocumentOwner> FindAsync(ImportRequest request, string documentName, CancellationToken cancellation)
    {
        var cv = request.Reading.Cv;
        if (request.ResearcherSlug is { } slug) return await BySlugAsync(slug, cv, cancellation);
        string hash = SourceText.HashOf(request.Text);
        if (await db.Documents.Where(d => d.Hash == hash && d.Name == documentName).Select(d => d.ResearcherId).FirstOrDefaultAsync(cancellation) is > 0 and var same)
        {
            return new DocumentOwner(await db.Researchers.FindAsync([same], cancellation));
        }

        var byDocument = await db.Researchers.Where(r => r.Documents.Any(d => d.Name == documentName)).ToListAsync(cancellation);
        if (string.IsNullOrWhiteSpace(cv.Name))
        {
            var owner = await FirstSharingAsync(byDocument, cv, cancellation);
            return owner is not null
                ? new DocumentOwner(owner)
                : new DocumentOwner(Error: Sentence.Of("The document doesn't say whose it is. Put the name in a heading on its first line, or say whose it is: import {document} --researcher SLUG.", documentName));
        }

        string nameKey = TextKey.Of(cv.Name);
        var byName = await db.Researchers.Where(r => r.NameKey == nameKey).OrderBy(r => r.Id).ToListAsync(cancellation);
        var known = await FirstSharingAsync(byName, cv, cancellation)
            ?? byName.Find(byDocument.Contains)
            // The same file with another name in it: a name that was put right, when something else is the same.
            ?? await FirstSharingAsync(byDocument, cv, cancellation);
        if (known is not null) return new DocumentOwner(known);
        string newSlug = await new FreeSlug(db).ForResearcherAsync(cv.Name, cancellation);
        var note = byName.Count == 0 ? null : new ReadingNote(
            0,
            Sentence.Of("There is a researcher named {name} already ({address}), with other addresses and publications. This one is kept apart as “{newAddress}”. If they are one person, import with --researcher {address}.", cv.Name, byName[0].Slug, newSlug));
        return new DocumentOwner(NewSlug: newSlug, NewName: cv.Name.Trim(), Note: note);
    }

    private async Task<DocumentOwner> BySlugAsync(string slug, CurriculumVitae cv, CancellationToken cancellation)
    {
        if (slug.Length == 0 || Slug.Of(slug) != slug)
        {
            return new DocumentOwner(Error: Sentence.Of("“{address}” can't be a researcher's slug: it has to be lower-case letters and digits with single hyphens, such as {example}.", slug, Slug.Of(slug) is { Length: > 0 } better ? better : "jane-doe"));
        }

        var known = await db.Researchers.FirstOrDefaultAsync(r => r.Slug == slug, cancellation);
        if (known is null)
        {
            int moved = await db.SlugRedirects.Where(r => r.Owner == SlugOwner.Researcher && r.Slug == slug).Select(r => r.OwnerId).FirstOrDefaultAsync(cancellation);
            known = await db.Researchers.FirstOrDefaultAsync(r => r.Id == moved, cancellation);
        }

        if (known is not null) return new DocumentOwner(known);
        if (!string.IsNullOrWhiteSpace(cv.Name)) return new DocumentOwner(NewSlug: slug, NewName: cv.Name.Trim());
        string name = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(slug.Replace('-', ' '));
        return new DocumentOwner(NewSlug: slug, NewName: name, Note: new ReadingNote(0, Sentence.Of("The document says no name. The researcher is called “{name}”, after --researcher {address}.", name, slug)));
    }

    private async Task<Researcher?> FirstSharingAsync(List<Researcher> candidates, CurriculumVitae cv, CancellationToken cancellation)
    {
        foreach (var candidate in candidates)
        {
            if (await SharesAsync(candidate, cv, cancellation)) return candidate;
        }

        return null;
    }

    private async Task<bool> SharesAsync(Researcher candidate, CurriculumVitae cv, CancellationToken cancellation)
    {
        var addresses = await db.Contacts.Where(c => c.ResearcherId == candidate.Id).Select(c => new { c.Kind, c.Value }).ToListAsync(cancellation);
        if (cv.Contacts.Any(c => c.Kind != ContactKind.Other && addresses.Exists(a => a.Kind == c.Kind && Address(a.Value) == Address(c.Value)))) return true;
        var identifiers = cv.Publications.SelectMany(PublicationIdentity.Identifiers).ToHashSet();
        var titles = cv.Publications.Select(p => TitleForm.KeyOf(p.Title)).Where(key => key.Count(c => c == ' ') >= 3).ToHashSet();
        if (identifiers.Count == 0 && titles.Count == 0) return false;
        var theirs = db.PublicationSources.Where(s => s.ResearcherId == candidate.Id).Select(s => s.PublicationId);
        var theirTitles = await db.Publications.Within(theirs).Select(p => p.TitleKey).ToListAsync(cancellation);
        if (titles.Overlaps(theirTitles)) return true;
        var theirIdentifiers = await db.PublicationLinks
            .Join(theirs.Distinct(), l => l.PublicationId, key => key, (l, _) => l.Identifier)
            .Where(identifier => identifier != null)
            .Select(identifier => identifier!)
            .ToListAsync(cancellation);
        return identifiers.Overlaps(theirIdentifiers);
    }

    private static string Address(string value) =>
        value.Trim().TrimEnd('/').Replace("https://", "", StringComparison.OrdinalIgnoreCase).Replace("http://", "", StringComparison.OrdinalIgnoreCase).ToUpperInvariant();
}
