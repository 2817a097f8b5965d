using Microsoft.EntityFrameworkCore;
using Portfolio.Store.Entities;

namespace Portfolio.Store;

/// <summary>The database. Pages don't use it: they ask the queries and give commands.</summary>
public sealed class PortfolioDb(DbContextOptions<PortfolioDb> options) : DbContext(options)
{
    /// <summary>Researchers.</summary>
    public DbSet<Researcher> Researchers => Set<Researcher>();

    /// <summary>Researchers' contacts.</summary>
    public DbSet<Contact> Contacts => Set<Contact>();

    /// <summary>Imported documents.</summary>
    public DbSet<Document> Documents => Set<Document>();

    /// <summary>Entries that are no publications.</summary>
    public DbSet<Entry> Entries => Set<Entry>();

    /// <summary>Publications.</summary>
    public DbSet<Publication> Publications => Set<Publication>();

    /// <summary>Publications' authors.</summary>
    public DbSet<Contributor> Contributors => Set<Contributor>();

    /// <summary>Further venues of publications.</summary>
    public DbSet<Appearance> Appearances => Set<Appearance>();

    /// <summary>Publications' addresses.</summary>
    public DbSet<PublicationLink> PublicationLinks => Set<PublicationLink>();

    /// <summary>Where documents name publications.</summary>
    public DbSet<PublicationSource> PublicationSources => Set<PublicationSource>();

    /// <summary>Where venue filters find publications.</summary>
    public DbSet<PublicationPlace> PublicationPlaces => Set<PublicationPlace>();

    /// <summary>Venues.</summary>
    public DbSet<Venue> Venues => Set<Venue>();

    /// <summary>Venues' other names.</summary>
    public DbSet<VenueAlias> VenueAliases => Set<VenueAlias>();

    /// <summary>All changes, the last one last.</summary>
    public DbSet<Revision> Revisions => Set<Revision>();

    /// <summary>Addresses that were given up.</summary>
    public DbSet<SlugRedirect> SlugRedirects => Set<SlugRedirect>();

    /// <summary>Pairs of publications that look like one.</summary>
    public DbSet<LikelyDuplicate> LikelyDuplicates => Set<LikelyDuplicate>();

    /// <summary>Which rows the revisions concern.</summary>
    public DbSet<RevisionRow> RevisionRows => Set<RevisionRow>();

    /// <summary>Researchers' photos.</summary>
    public DbSet<Photo> Photos => Set<Photo>();

    /// <summary>Uploaded documents that nobody decided on yet.</summary>
    public DbSet<PendingImport> PendingImports => Set<PendingImport>();

    /// <summary>What admins set in the browser.</summary>
    public DbSet<SiteSetting> SiteSettings => Set<SiteSetting>();

    /// <summary>
    /// True while something is written: hidden and deleted things are seen then, so that nothing is made twice. Queries for
    /// visitors never see them; those for admins say so with <c>IgnoreQueryFilters</c>.
    /// </summary>
    internal bool SeesAll { get; set; }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PortfolioDb).Assembly);
        modelBuilder.Entity<Researcher>().HasQueryFilter(r => SeesAll || r.IsVisible);
        modelBuilder.Entity<Publication>().HasQueryFilter(p => SeesAll || p.IsShown);
        modelBuilder.Entity<Entry>().HasQueryFilter(e => SeesAll || !e.IsDeleted);
        modelBuilder.Entity<PublicationSource>().HasQueryFilter(s => SeesAll || !s.IsTakenOff);
    }
}
