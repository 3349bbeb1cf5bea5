using Microsoft.AspNetCore.Http;
using SSBms.CellModels.Input;

namespace SSBms.Cli.Serve;

/// <summary>Where recordings lie while they are replayed: a folder of this start alone, that nobody else may read and that ends with it.</summary>
internal sealed class RecordingFolder : IDisposable
{
    private readonly Lazy<DirectoryInfo> _folder = new(() => Directory.CreateTempSubdirectory("ssbms-"));

    /// <summary>Keeps a file for as long as something is done with it.</summary>
    /// <typeparam name="T">What comes out.</typeparam>
    /// <param name="sent">The file.</param>
    /// <param name="action">What is done; told where it lies.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="InputException">The disk does not take it, or the action refuses it; the message names the file as its owner does.</exception>
    public async Task<T> With<T>(SentFile sent, Func<string, Task<T>> action, CancellationToken stop)
    {
        string path = "";
        try
        {
            path = Path.Combine(_folder.Value.FullName, Path.GetRandomFileName());
            await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
            {
                await sent.CopyTo(file, stop).ConfigureAwait(false);
            }

            return await action(path).ConfigureAwait(false);
        }
        catch (InputException error) when (path.Length > 0 && error.Message.Contains(path, StringComparison.Ordinal))
        {
            throw new InputException(error.Message.Replace(path, sent.Name, StringComparison.Ordinal), error);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or (IOException and not BadHttpRequestException))
        {
            throw new InputException($"{sent.Name}: cannot be kept while it is replayed ({error.Message})", error);
        }
        finally
        {
            if (File.Exists(path))
            {
                File.Delete(path);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_folder.IsValueCreated)
        {
            _folder.Value.Delete(recursive: true);
        }
    }
}
