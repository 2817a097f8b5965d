namespace Portfolio.Store.Opening;

/// <summary>Which SQLite is at work: the system's, which its distribution keeps safe, or the one that came with the package.</summary>
public static class SqliteLibrary
{
    /// <summary>The library's file name and version, for the log: <c>libsqlite3.so.0 3.40.1</c>.</summary>
    public static string Description => throw new NotSupportedException();
}
