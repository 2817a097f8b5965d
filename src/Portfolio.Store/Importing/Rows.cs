namespace Portfolio.Store.Importing;

/// <summary>Lists of rows that belong to one entity.</summary>
internal static class Rows
{
    /// <summary>Makes the rows those that are wanted, in place: rows that say the same already are not written again.</summary>
    public static void Replace<T>(List<T> rows, List<T> wanted, Func<T, int> ordinal, Action<T, T> copy)
        where T : class
    {
        rows.Sort((left, right) => ordinal(left).CompareTo(ordinal(right)));
        for (int i = 0; i < wanted.Count; i++)
        {
            if (i < rows.Count) copy(wanted[i], rows[i]);
            else rows.Add(wanted[i]);
        }

        if (rows.Count > wanted.Count) rows.RemoveRange(wanted.Count, rows.Count - wanted.Count);
    }
}
