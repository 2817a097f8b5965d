using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Portfolio.Store.Backup;
using Portfolio.Store.Checking;
using Portfolio.Store.Desk;
using Portfolio.Store.Documents;
using Portfolio.Store.Duplicates;
using Portfolio.Store.Editing;
using Portfolio.Store.Exporting;
using Portfolio.Store.History;
using Portfolio.Store.Importing;
using Portfolio.Store.Merging;
using Portfolio.Store.Publications;
using Portfolio.Store.Researchers;
using Portfolio.Store.Searching;
using Portfolio.Store.Settings;
using Portfolio.Store.Venues;
using Portfolio.Store.Writing;

namespace Portfolio.Store.Opening;

/// <summary>Registers the store's services.</summary>
public static class StoreRegistration
{
    /// <summary>
    /// Registers <see cref="PortfolioStore"/> and <see cref="StoreChanges"/> once for the program, and
    /// <see cref="PortfolioDb"/>, the queries and the commands once per request.
    /// </summary>
    public static IServiceCollection AddPortfolioStore(this IServiceCollection services, string dataDirectory)
    {
        var store = new PortfolioStore(dataDirectory);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(store);
        services.AddSingleton<StoreChanges>();
        services.AddDbContext<PortfolioDb>(options => store.Configure(options));
        services.AddScoped<WriteDoor>();
        services.AddScoped<ImportDocument>();
        services.AddScoped<ResearcherList>();
        services.AddScoped<ResearcherKeys>();
        services.AddScoped<ResearcherProfile>();
        services.AddScoped<ResearcherCv>();
        services.AddScoped<PublicationSearch>();
        services.AddScoped<PublicationDetail>();
        services.AddScoped<PublicationExport>();
        services.AddScoped<PublicationYears>();
        services.AddScoped<SiteSlugs>();
        services.AddScoped<LastWrite>();
        services.AddScoped<VenueList>();
        services.AddScoped<VenueProfile>();
        services.AddScoped<SiteSearch>();
        services.AddScoped<DocumentList>();
        services.AddScoped<DocumentReading>();
        services.AddScoped<DuplicateList>();
        services.AddScoped<DecideDuplicate>();
        services.AddScoped<EditEntry>();
        services.AddScoped<EditPerson>();
        services.AddScoped<ResearchersForEditing>();
        services.AddScoped<Photos>();
        services.AddScoped<EditPublication>();
        services.AddScoped<EditPublicationList>();
        services.AddScoped<PublicationEditing>();
        services.AddScoped<EditVenue>();
        services.AddScoped<MergePublications>();
        services.AddScoped<MergeResearchers>();
        services.AddScoped<SiteSettings>();
        services.AddScoped<PublicationDesk>();
        services.AddScoped<VenueDesk>();
        services.AddScoped<OddDates>();
        services.AddScoped<ResearcherSuggestions>();
        services.AddScoped<AdminSummary>();
        services.AddScoped<PendingImports>();
        services.AddScoped<DocumentHashes>();
        services.AddScoped<DecisionList>();
        services.AddScoped<CvAsOf>();
        services.AddScoped<ExportStore>();
        services.AddScoped<TakeInExport>();
        services.AddScoped<AllResearchers>();
        services.AddScoped<HistorySubject>();
        services.AddScoped<RevisionList>();
        services.AddScoped<RevisionDetail>();
        services.AddScoped<UndoRevision>();
        services.AddScoped<StoreCheck>();
        services.AddSingleton<StoreBackup>();
        return services;
    }
}
