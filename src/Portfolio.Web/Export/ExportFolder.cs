using System.Text;

namespace Portfolio.Web.Export;

/// <summary>The folder of a static site: written beside its place, and put there when it is whole.</summary>
internal sealed class ExportFolder : IDisposable
{
    /// <summary>The file by which a folder is known as an export of ours, which another may replace.</summary>
    public const string Mark = ".portfolio-export";

    private readonly string _place;
    private readonly string _parts;
    private readonly FileStream _lock;
    private bool _isDone;

    private ExportFolder(string place, string parts, FileStream held) => (_place, _parts, _lock) = (place, parts, held);

    /// <summary>Begins an export.</summary>
    /// <exception cref="ExportException">The folder holds something else, can't be written, or is being written by another.</exception>
    public static ExportFolder Begin(string folder)
    {
        string place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)), parts = place + ".exporting";
        if (File.Exists(place)) throw new ExportException($"“{place}” is a file. Name a folder.");
        if (Directory.Exists(place) && Directory.EnumerateFileSystemEntries(place).Any() && !File.Exists(Path.Combine(place, Mark)))
            throw new ExportException($"“{place}” has files that are no export of this program ({Mark} is missing). Name an empty or a new folder.");
        try
        {
            // What an export that was ended has left.
            string old = Path.Combine(parts, Mark);
            if (Directory.Exists(parts))
            {
                // An empty one may be from an export that was ended before it had its mark.
                if (!File.Exists(old) && Directory.EnumerateFileSystemEntries(parts).Any()) throw new ExportException($"“{parts}” is in the way: the export is written there first. Remove it.");
                if (File.Exists(old)) using (new FileStream(old, FileMode.Open, FileAccess.ReadWrite, FileShare.None)) { }
                Directory.Delete(parts, recursive: true);
            }

            Directory.CreateDirectory(parts);
            var held = new FileStream(old, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
            held.Write(Encoding.UTF8.GetBytes("Portfolio's export. The next one replaces this folder and all that is in it.\n"));
            held.Flush();
            return new ExportFolder(place, parts, held);
        }
        catch (IOException e)
        {
            throw new ExportException($"“{parts}” can't be written, or another export is under way. {e.Message}");
        }
        catch (UnauthorizedAccessException e)
        {
            throw new ExportException($"“{parts}” can't be written. {e.Message}");
        }
    }

    /// <summary>Writes a file.</summary>
    public async Task WriteAsync(string file, byte[] content, CancellationToken cancellation)
    {
        string path = Path.GetFullPath(Path.Combine(_parts, Path.Combine(file.Split('/'))));
        if (!path.StartsWith(_parts + Path.DirectorySeparatorChar, StringComparison.Ordinal)) throw new ExportException($"“{file}” is no name for a file.");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, content, cancellation);
    }

    /// <summary>Puts what was written in its place.</summary>
    /// <exception cref="ExportException">It can't be put there. What was there before still is.</exception>
    public void Finish()
    {
        string before = _place + ".before";
        try
        {
            if (Directory.Exists(before)) Directory.Delete(before, recursive: true);
            if (Directory.Exists(_place)) Directory.Move(_place, before);
            try
            {
                Directory.Move(_parts, _place);
            }
            catch when (Directory.Exists(before))
            {
                Directory.Move(before, _place);
                throw;
            }

            _isDone = true;
            if (Directory.Exists(before)) Directory.Delete(before, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ExportException($"The export could not be put at “{_place}”. {e.Message}");
        }
    }

    public void Dispose()
    {
        _lock.Dispose();
        if (!_isDone && Directory.Exists(_parts)) Directory.Delete(_parts, recursive: true);
    }
}

/// <summary>The site can't be exported. The message says why and what to do.</summary>
internal sealed class ExportException(string message) : Exception(message);
