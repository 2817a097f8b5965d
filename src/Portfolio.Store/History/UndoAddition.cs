using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Portfolio.Store.Editing;
using Portfolio.Store.Entities;

namespace Portfolio.Store.History;

/// <summary>Takes away what a revision added. What somebody worked on since is a person's choice.</summary>
internal sealed class UndoAddition(
    PortfolioDb db,
    IReadOnlyDictionary<string, bool> choices,
    List<UndoConflict> conflicts,
    IReadOnlyDictionary<(string Table, int Key), int> changedSince,
    Func<string, int, RowImage?> added)
{
    /// <summary>Takes a row away. Parents of other rows are left to <see cref="UndoParents"/>.</summary>
    public async Task RunAsync(EntityEntry row, RowImage made, CancellationToken cancellation)
    {
        switch (row.Entity)
        {
            case Researcher or Document or Publication or Venue:
            // A photo's bytes stand in no image: it stays, unused.
            case Photo:
            case VenueAlias alias when added("Venues", alias.VenueId) is not null:
            case LikelyDuplicate { IsDismissed: true } when !made.Flag("IsDismissed"):
            case SlugRedirect redirect when redirect.OwnerId != made.Number("OwnerId"):
                break;
            case Entry entry:
                if (IsAsMade(row, made, "Json", "Kind", "Edits", "IsDeleted", "IsVisible") || TakesAway(made, JsonNode.Parse(made.Text("Json")!), JsonNode.Parse(entry.Json))) db.Remove(entry);
                else (entry.DocumentId, entry.SourceJson, entry.Edits, entry.IsGone) = (null, null, EntrySection.Only(entry.Edits), false);
                break;
            case PublicationSource source:
                var publication = await db.Publications.FindAsync([source.PublicationId], cancellation);
                bool isWorkedOn = publication is { Edits.Count: > 0 } && added("Publications", source.PublicationId) is { } whole && !IsAsMade(db.Entry(publication), whole, "Edits");
                if (isWorkedOn && !TakesAway(RowForm.ImageOf(db.Entry(publication!)), null, JsonValue.Create(publication!.Title))) (source.DocumentId, source.IsGone) = (null, false);
                else db.Remove(source);
                break;
            case SiteSetting setting:
                if (IsAsMade(row, made, "Value") || TakesAway(made, made.Values["Value"], JsonValue.Create(setting.Value))) db.Remove(setting);
                break;
            default:
                db.Remove(row.Entity);
                break;
        }
    }

    /// <summary>Whether columns of a row say what the revision wrote.</summary>
    public static bool IsAsMade(EntityEntry row, RowImage made, params string[] columns)
    {
        var now = RowForm.ImageOf(row);
        return Array.TrueForAll(columns, column => RowImage.IsSame(now.Values[column], made.Values[column]));
    }

    private bool TakesAway(RowImage row, JsonNode? made, JsonNode? now)
    {
        string key = $"{row.Table}:{row.Key}";
        if (!conflicts.Exists(c => c.Key == key)) conflicts.Add(new UndoConflict(key, RowName.Of(row), null, null, made, now, changedSince.TryGetValue((row.Table, row.Key), out int since) ? since : null));
        return choices.GetValueOrDefault(key);
    }
}
