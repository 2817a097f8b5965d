using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Portfolio.Store.Entities;
using Portfolio.Store.Writing;

namespace Portfolio.Store.Settings;

/// <summary>What admins set in the browser: texts by name.</summary>
public sealed class SiteSettings(PortfolioDb db, WriteDoor door)
{
    /// <summary>The settings that were made.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ReadAsync(CancellationToken cancellation = default) =>
        await db.SiteSettings.AsNoTracking().ToDictionaryAsync(s => s.Name, s => s.Value, cancellation);

    /// <summary>The same, where nobody can wait.</summary>
    public IReadOnlyDictionary<string, string> Read() => db.SiteSettings.AsNoTracking().ToDictionary(s => s.Name, s => s.Value);

    /// <summary>Makes settings; an empty value takes one back. Those that it doesn't name stay.</summary>
    /// <param name="known">The settings as whoever wants others saw them.</param>
    /// <param name="wanted">The settings to make.</param>
    /// <param name="who">Who it is.</param>
    /// <param name="cancellation">Stops the write; nothing of it stays.</param>
    /// <returns>False when somebody else made others meanwhile. Then nothing is written.</returns>
    public Task<bool> SaveAsync(IReadOnlyDictionary<string, string> known, IReadOnlyDictionary<string, string> wanted, string who, CancellationToken cancellation = default) => door.RunAsync(
        who,
        async token =>
        {
            var there = await db.SiteSettings.ToListAsync(token);
            if (there.Count != known.Count || there.Exists(s => known.GetValueOrDefault(s.Name) != s.Value)) return new Written<bool>(false, null);
            foreach (var (name, value) in wanted)
            {
                var row = there.Find(s => s.Name == name);
                if (value.Length == 0 && row is not null) db.SiteSettings.Remove(row);
                else if (row is not null) row.Value = value;
                else if (value.Length > 0) db.SiteSettings.Add(new SiteSetting { Name = name, Value = value });
            }

            return new Written<bool>(true, Sentence.Of("Changed the site’s settings"));
        },
        cancellation);
}
