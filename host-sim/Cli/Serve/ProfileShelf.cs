using System.Globalization;
using SSBms.Bench.Profiles;
using SSBms.CellModels.Input;
using SSBms.Drivers;

namespace SSBms.Cli.Serve;

/// <summary>The profiles that were shown to the console last, in memory alone.</summary>
internal sealed class ProfileShelf
{
    private const int Most = 32;

    private readonly Lock _turn = new();
    private readonly Queue<KeptProfile> _profiles = new();
    private int _last;

    /// <summary>Keeps one more; the oldest of too many is forgotten.</summary>
    /// <param name="file">Name of its file.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <exception cref="InputException">They are no profile that a board can guard by.</exception>
    public KeptProfile Add(string file, byte[] bytes)
    {
        var profile = ProfileFile.Parse(file, bytes, new BoardConfiguration());
        lock (_turn)
        {
            var kept = new KeptProfile(++_last, file, bytes, profile);
            _profiles.Enqueue(kept);
            if (_profiles.Count > Most)
            {
                _profiles.Dequeue();
            }

            return kept;
        }
    }

    /// <summary>A profile by its number.</summary>
    /// <param name="id">The number.</param>
    /// <exception cref="InputException">There is none.</exception>
    public KeptProfile Find(int id)
    {
        lock (_turn)
        {
            return _profiles.FirstOrDefault(one => one.Id == id)
                ?? throw new InputException(
                    $"there is no profile {id.ToString(CultureInfo.InvariantCulture)} here any more; choose its file again"
                );
        }
    }
}
