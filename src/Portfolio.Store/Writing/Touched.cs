using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Portfolio.Store.Entities;

namespace Portfolio.Store.Writing;

/// <summary>The keys of researchers, publications and venues whose pages a write concerns.</summary>
internal sealed class Touched
{
    private readonly HashSet<int> renamedResearchers = [];
    private readonly HashSet<int> renamedVenues = [];
    private readonly HashSet<string> formerResearchers = [];
    private readonly HashSet<string> formerPublications = [];
    private readonly HashSet<string> formerVenues = [];

    public HashSet<int> Researchers { get; } = [];

    public HashSet<int> Publications { get; } = [];

    public HashSet<int> Venues { get; } = [];

    /// <summary>Venues whose own rows came, went or changed: their publications are counted anew.</summary>
    public HashSet<int> ChangedVenues { get; } = [];

    /// <summary>Adds what a row stands for, by its values before or after the write.</summary>
    public void Add(EntityEntry entry, PropertyValues values)
    {
        switch (entry.Entity)
        {
            case Researcher:
                AddKey(Researchers, nameof(Researcher.Id));
                if (entry.State == EntityState.Modified && (entry.Property(nameof(Researcher.Slug)).IsModified || entry.Property(nameof(Researcher.IsVisible)).IsModified)) renamedResearchers.Add(values.GetValue<int>("Id"));
                formerResearchers.Add(values.GetValue<string>(nameof(Researcher.Slug)));
                break;
            case Contact or Document or Entry or Photo:
                AddKey(Researchers, nameof(Contact.ResearcherId));
                break;
            case Publication:
                AddKey(Publications, nameof(Publication.Id));
                AddKey(Venues, nameof(Publication.VenueId));
                formerPublications.Add(values.GetValue<string>(nameof(Publication.Slug)));
                break;
            case Contributor or PublicationSource:
                AddKey(Publications, nameof(Contributor.PublicationId));
                AddKey(Researchers, nameof(Contributor.ResearcherId));
                break;
            case Appearance:
                AddKey(Publications, nameof(Appearance.PublicationId));
                AddKey(Venues, nameof(Appearance.VenueId));
                break;
            case PublicationLink:
                AddKey(Publications, nameof(PublicationLink.PublicationId));
                break;
            case Venue:
                AddKey(Venues, nameof(Venue.Id));
                AddKey(ChangedVenues, nameof(Venue.Id));
                AddKey(Venues, nameof(Venue.ParentId));
                if (entry.State == EntityState.Modified) renamedVenues.Add(values.GetValue<int>("Id"));
                formerVenues.Add(values.GetValue<string>(nameof(Venue.Slug)));
                break;
            case VenueAlias:
                AddKey(Venues, nameof(VenueAlias.VenueId));
                AddKey(renamedVenues, nameof(VenueAlias.VenueId));
                break;
        }

        void AddKey(HashSet<int> keys, string property)
        {
            if (values[property] is int key) keys.Add(key);
        }
    }

    /// <summary>
    /// Adds what shows the touched: publications that name a renamed venue or researcher, then the researchers and
    /// venues of all touched publications.
    /// </summary>
    public async Task SpreadAsync(PortfolioDb db, CancellationToken cancellation)
    {
        foreach (var venues in renamedVenues.Chunk(500).Select(Enumerable.ToList))
        {
            Publications.UnionWith(await db.Publications.Where(p => venues.Contains(p.VenueId!.Value)).Select(p => p.Id).ToListAsync(cancellation));
            Publications.UnionWith(await db.Appearances.Where(a => venues.Contains(a.VenueId!.Value)).Select(a => a.PublicationId).ToListAsync(cancellation));
        }

        foreach (var researchers in renamedResearchers.Chunk(500).Select(Enumerable.ToList))
        {
            Publications.UnionWith(await db.Contributors.Where(c => researchers.Contains(c.ResearcherId!.Value)).Select(c => c.PublicationId).ToListAsync(cancellation));
            Publications.UnionWith(await db.PublicationSources.Where(s => researchers.Contains(s.ResearcherId)).Select(s => s.PublicationId).ToListAsync(cancellation));
        }

        foreach (var keys in Publications.Chunk(500).Select(Enumerable.ToList))
        {
            Researchers.UnionWith(await db.PublicationSources.Where(s => keys.Contains(s.PublicationId)).Select(s => s.ResearcherId).Distinct().ToListAsync(cancellation));
            Venues.UnionWith(await db.Publications.Where(p => keys.Contains(p.Id) && p.VenueId != null).Select(p => p.VenueId!.Value).Distinct().ToListAsync(cancellation));
            Venues.UnionWith(await db.Appearances.Where(a => keys.Contains(a.PublicationId) && a.VenueId != null).Select(a => a.VenueId!.Value).Distinct().ToListAsync(cancellation));
        }

        foreach (var keys in Venues.Chunk(500).Select(Enumerable.ToList))
        {
            Venues.UnionWith(await db.Venues.Where(v => keys.Contains(v.Id) && v.ParentId != null).Select(v => v.ParentId!.Value).ToListAsync(cancellation));
        }
    }

    public async Task<StoreChange> ToChangeAsync(PortfolioDb db, int revision, CancellationToken cancellation)
    {
        foreach (var keys in Researchers.Chunk(500).Select(Enumerable.ToList))
            formerResearchers.UnionWith(await db.Researchers.Where(r => keys.Contains(r.Id)).Select(r => r.Slug).ToListAsync(cancellation));
        foreach (var keys in Publications.Chunk(500).Select(Enumerable.ToList))
            formerPublications.UnionWith(await db.Publications.Where(p => keys.Contains(p.Id)).Select(p => p.Slug).ToListAsync(cancellation));
        foreach (var keys in Venues.Chunk(500).Select(Enumerable.ToList))
            formerVenues.UnionWith(await db.Venues.Where(v => keys.Contains(v.Id)).Select(v => v.Slug).ToListAsync(cancellation));
        return new StoreChange(revision, formerResearchers, formerPublications, formerVenues);
    }
}
