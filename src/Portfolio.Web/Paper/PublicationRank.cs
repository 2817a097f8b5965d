using Portfolio.Cv;
using Portfolio.Store.Publications;

namespace Portfolio.Web.Paper;

/// <summary>How much a publication says of its author, for a page that has room for some only.</summary>
internal static class PublicationRank
{
    public static double Of(PublicationItem publication)
    {
        var authors = publication.Contributors;
        int place = authors.ToList().FindIndex(a => a.ResearcherSlug is not null);
        bool isFirst = place == 0 || (place > 0 && authors[place].IsEqual && authors[0].IsEqual);
        double rank = 0;
        if (PublicationAwards.Of(publication.Note) is not null) rank += 4;
        if (isFirst) rank += 3;
        else if (place >= 0 && place == authors.Count - 1) rank += 1;
        if (publication.Presentation is Presentation.Oral or Presentation.Spotlight) rank += 1.5;
        rank += publication.Track switch
        {
            PublicationTrack.Main or PublicationTrack.Journal => 2,
            PublicationTrack.Findings => 1,
            PublicationTrack.Preprint => -.5,
            _ => 0,
        };
        // Two years are as much as an oral: what is old has been said.
        return rank + (.5 * Math.Clamp((publication.Year ?? 2000) - 2000, 0, 100));
    }
}
