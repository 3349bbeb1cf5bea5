using SSBms.Bench.Profiles;
using SSBms.CellModels.Input;
using SSBms.Drivers;
using SSBms.Runtime;

namespace SSBms.Bench.Fuzz;

/// <summary>Profiles that something has happened to: refused by one line, or whole and written as the bytes they were read from.</summary>
internal sealed class ProfileBytes : IFuzzBlock
{
    private static readonly BoardConfiguration s_board = new();

    /// <inheritdoc/>
    public string? Try(FuzzRandom random)
    {
        byte[] bytes = random.OnceIn(10)
            ? random.Bytes(random.Below(Profile.MostBytes + 1))
            : ByteMutations.Of(FuzzProfiles.Own, FuzzProfiles.Other, random);
        if (!random.OnceIn(4))
        {
            bytes = [.. bytes];
            FuzzProfiles.Repair(bytes);
        }

        try
        {
            Profile profile = ProfileFile.Parse("a profile", bytes, s_board);
            return ProfileFile.Bytes(profile).AsSpan().SequenceEqual(bytes) ? null : "taken, and written as other bytes";
        }
        catch (InputException)
        {
            return null;
        }
    }
}
