using System.Security.Cryptography;
using System.Text;
using SSBms.CellModels.Input;
using SSBms.Control;
using SSBms.Drivers;
using SSBms.Runtime;

namespace SSBms.Bench.Profiles;

/// <summary>Profiles as files: the very bytes that a board keeps.</summary>
public static class ProfileFile
{
    /// <summary>Makes a profile.</summary>
    /// <param name="name">Its name; what a profile cannot hold of it is left out.</param>
    /// <param name="time">When, s since 1970.</param>
    /// <param name="sources">The texts it is made from.</param>
    /// <param name="settings">The settings.</param>
    public static Profile Make(string name, long time, IEnumerable<string> sources, Settings settings)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(sources);
        char[] letters = [.. name.Where(letter => letter is > ' ' and <= '~').Take(Profile.NameBytes)];
        byte[] source = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', sources)));
        var profile = new Profile(letters.Length > 0 ? new string(letters) : "unnamed", time, source, settings);
        _ = Bytes(profile);
        return profile;
    }

    /// <summary>The bytes of a profile.</summary>
    /// <param name="profile">The profile.</param>
    public static byte[] Bytes(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        byte[] buffer = new byte[Profile.MostBytes];
        return buffer[..profile.Encode(buffer)];
    }

    /// <summary>The profile in some bytes.</summary>
    /// <param name="place">Where they are from, for messages.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="board">The board that is to guard by it.</param>
    /// <exception cref="InputException">They are no profile that this board can guard by.</exception>
    public static Profile Parse(string place, byte[] bytes, BoardConfiguration board)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var reader = new ProfileReader(board);
        return reader.Read(bytes, bytes.Length) ?? throw new InputException($"{place}: no usable profile: {FaultText.Of(reader.Fault!)}");
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <returns>Its bytes, which are a profile.</returns>
    /// <exception cref="InputException">It cannot be read, or holds no profile.</exception>
    public static byte[] Read(string path)
    {
        try
        {
            byte[] bytes = File.ReadAllBytes(path);
            _ = Parse(path, bytes, new BoardConfiguration());
            return bytes;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputException($"{path}: cannot be read ({error.Message}); expected a profile made by \"ssbms profile make\"", error);
        }
    }
}
