using SSBms.Bench.Experiments;
using SSBms.Bench.Profiles;
using SSBms.CellModels.Input;
using SSBms.Runtime;

namespace SSBms.Bench.Fuzz;

/// <summary>Profiles that boards here are set up by.</summary>
internal static class FuzzProfiles
{
    private const string Plain = """
        title: A board
        cell: chen2020-lfp
        fixture: { pressure: 5 MPa }
        steps: [Rest for 1 second]
        """;

    /// <summary>What a board is set up for: cell, fixture and profile.</summary>
    public static ExperimentCase Setup { get; } = ExperimentReader.Read("board.yaml", Plain, null, NoFiles()).Cases[0];

    /// <summary>Its profile, as bytes.</summary>
    public static byte[] Own { get; } = ProfileFile.Bytes(Setup.Profile);

    /// <summary>Another one that any board would take if it were allowed to.</summary>
    public static byte[] Other { get; } = ProfileFile.Bytes(ProfileFile.Make("other", 1, ["another text"], Setup.Profile.Settings));

    /// <summary>No files beside what is read: a name that leads to one finds nothing.</summary>
    public static SourceFiles NoFiles()
    {
        return new SourceFiles(_ => Path.Combine(AppContext.BaseDirectory, "no-such-file"));
    }

    /// <summary>Puts the checksum at the end of a record right, so that what is wrong with it gets further.</summary>
    /// <param name="record">A record whose last four bytes are its checksum.</param>
    public static void Repair(byte[] record)
    {
        const int CrcBytes = 4;
        if (record.Length >= CrcBytes)
        {
            RecordBytes.Put(record, record.Length - CrcBytes, CrcBytes, Crc32.Compute(record, record.Length - CrcBytes));
        }
    }
}
