using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Portfolio.Store.Opening;

/// <summary>Which SQLite is at work: the system's, which its distribution keeps safe, or the one that came with the package.</summary>
public static class SqliteLibrary
{
    // The names under which Debian, Fedora and others, and macOS install it.
    private static readonly string[] SystemNames = ["libsqlite3.so.0", "libsqlite3.dylib"];

    private static readonly Lazy<string> Loaded = new(Load);

    /// <summary>The library's file name and version, for the log: <c>libsqlite3.so.0 3.40.1</c>.</summary>
    public static string Description => Loaded.Value;

    /// <summary>Chooses the library. It has to be called before the first connection is made.</summary>
    internal static void Choose() => _ = Loaded.Value;

    private static string Load()
    {
        string chosen = "e_sqlite3 (bundled)";
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
        Batteries_V2.Init();
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return $"{chosen} {connection.ServerVersion}";

        nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
        {
            if (name != "e_sqlite3") return 0;
            foreach (string system in SystemNames)
            {
                if (!NativeLibrary.TryLoad(system, out nint handle)) continue;
                if (IsUsable(handle))
                {
                    chosen = system;
                    return handle;
                }

                NativeLibrary.Free(handle);
            }

            return 0;
        }
    }

    // 3.35 is what the package brings: an older system library would be a step back. FTS5 is optional when SQLite is built.
    private static bool IsUsable(nint library) =>
        NativeLibrary.TryGetExport(library, "sqlite3_libversion_number", out nint version)
        && Marshal.GetDelegateForFunctionPointer<GetNumber>(version)() >= 3_035_000
        && NativeLibrary.TryGetExport(library, "sqlite3_compileoption_used", out nint option)
        && Marshal.GetDelegateForFunctionPointer<GetOption>(option)("ENABLE_FTS5") != 0;

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int GetNumber();

    [UnmanagedFunctionPointer(CallingConvention.Cdecl, CharSet = CharSet.Ansi)]
    private delegate int GetOption([MarshalAs(UnmanagedType.LPUTF8Str)] string name);
}
