using Portfolio.Store.Entities;

namespace Portfolio.Store.Importing;

/// <summary>What becomes of a publication that its document no longer names.</summary>
internal static class GoneSource
{
    /// <summary>It stays in the CV, as if a person had typed it.</summary>
    public static void Keep(PublicationSource source) => (source.IsGone, source.DocumentId, source.Document) = (false, null, null);

    /// <summary>It leaves the CV. One that stands in no other is deleted, and can be restored.</summary>
    public static void Delete(PortfolioDb db, PublicationSource source)
    {
        bool isOnly = !db.PublicationSources.Any(s => s.PublicationId == source.PublicationId && s.Id != source.Id);
        if (isOnly) source.Publication!.IsDeleted = true;
        else db.PublicationSources.Remove(source);
    }
}
