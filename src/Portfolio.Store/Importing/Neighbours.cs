namespace Portfolio.Store.Importing;

/// <summary>Where people put entries in an order, a new one gets its place beside those that it stands beside in its document.</summary>
internal static class Neighbours
{
    /// <summary>Gives the new ones their places, when anybody put the others in order.</summary>
    /// <param name="there">The others, in the order in which they are shown.</param>
    /// <param name="added">The new ones, in the document's order.</param>
    /// <param name="place">The place that a person gave.</param>
    /// <param name="ordinal">The place in the document; null where it is another document's.</param>
    /// <param name="give">Gives a place.</param>
    public static void Place<T>(IEnumerable<T> there, IEnumerable<T> added, Func<T, int?> place, Func<T, int?> ordinal, Action<T, int> give)
    {
        var order = there.ToList();
        if (!order.Exists(row => place(row) is not null)) return;
        foreach (var row in added)
        {
            int own = ordinal(row) ?? int.MaxValue;
            var above = order.Where(other => ordinal(other) < own).OrderByDescending(ordinal).Take(1).ToList();
            var below = order.Where(other => ordinal(other) > own).OrderBy(ordinal).Take(1).ToList();
            if (above.Count > 0) order.Insert(order.IndexOf(above[0]) + 1, row);
            else if (below.Count > 0) order.Insert(order.IndexOf(below[0]), row);
            else order.Add(row);
        }

        for (int i = 0; i < order.Count; i++) give(order[i], i);
    }
}
