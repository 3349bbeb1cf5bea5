using SSBms.Drivers;
using SSBms.Runtime;
using SSBms.VirtualBoard;

namespace SSBms.Bench.Profiles;

/// <summary>Memories from which a board boots, made by the firmware's own store.</summary>
public static class BootImage
{
    /// <summary>A new memory that holds a profile and nothing else.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="board">The board that is to guard by it.</param>
    /// <returns>Its content.</returns>
    /// <exception cref="ArgumentException">This board cannot guard by it.</exception>
    public static byte[] With(Profile profile, BoardConfiguration board)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var image = new MemoryImage();
        var store = new ProfileStore(image, MemoryMap.Profile, board);
        store.Open();
        if (!store.Take(profile.Encode(store.Buffer)))
        {
            throw new ArgumentException(FaultText.Of(store.Fault!), nameof(profile));
        }

        return image.Content;
    }
}
