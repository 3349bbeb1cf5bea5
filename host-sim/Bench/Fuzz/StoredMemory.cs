using SSBms.Bench.Profiles;
using SSBms.Control;
using SSBms.Drivers;
using SSBms.Runtime;

namespace SSBms.Bench.Fuzz;

/// <summary>Boards that are switched on with a spoilt memory: nothing escapes, and nothing closes before it is armed, or without a profile.</summary>
internal sealed class StoredMemory : IFuzzBlock
{
    private const int BytesBeforeLog = MemoryMap.EventLog + 1024;

    private static readonly byte[] s_sound = BootImage.With(FuzzProfiles.Setup.Profile, new BoardConfiguration());

    /// <inheritdoc/>
    public string? Try(FuzzRandom random)
    {
        byte[] memory = [.. s_sound];
        if (random.OnceIn(10))
        {
            random.Bytes(memory.Length).CopyTo(memory, 0);
        }

        for (int changes = random.Below(20); changes > 0; changes--)
        {
            memory[random.Below(random.OnceIn(2) ? MemoryMap.Profile : BytesBeforeLog)] = (byte)random.Bits();
        }

        var board = new FuzzBoard(memory);
        board.Firmware.Supervisor.Start();
        for (int cycle = 0; cycle < 30; cycle++)
        {
            board.Parts.ArmSwitch.IsOn = cycle >= 20;
            board.Cycles(1);
            if (board.Firmware.Supervisor.HasEscaped)
            {
                return "an exception has left the firmware";
            }

            if (
                board.Parts.ContactorConducts
                && (
                    cycle < 20
                    || board.Firmware.State
                        is not (ProtectionState.Proving or ProtectionState.Armed or ProtectionState.Operating or ProtectionState.Derated)
                )
            )
            {
                return $"the contactor closed, state {board.Firmware.State}";
            }
        }

        return null;
    }
}
