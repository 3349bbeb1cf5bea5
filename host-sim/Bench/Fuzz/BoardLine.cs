using SSBms.Bench.Profiles;
using SSBms.Control;
using SSBms.Drivers;
using SSBms.Runtime;
using SSBms.VirtualBoard;

namespace SSBms.Bench.Fuzz;

/// <summary>
/// A board with anything on its line. Nothing escapes, the contactor stays as it is, unless a sound request asks it to open and then it does,
/// memory changes by nothing but a sound request that may, and the next sound request is answered.
/// </summary>
internal sealed class BoardLine : IFuzzBlock
{
    private const int CyclesToOperating = 25;
    private const int CyclesToOpen = 5;
    private const int Patience = 40;

    private readonly BoardScene _scene;
    private readonly bool _isKeyOn;
    private readonly FrameBytes _bytes = new();
    private readonly FrameReader _sent = new();
    private readonly FrameReader _received = new();
    private readonly AnswerMessage _answer = new();
    private readonly byte[] _buffer = new byte[8192];
    private readonly byte[] _before = new byte[MemoryMap.EventLog];
    private FuzzBoard _board;
    private bool _asksToOpen;
    private int _identities;
    private bool _calibrated;
    private bool _profileTaken;

    /// <summary>Brings a board into some state.</summary>
    /// <param name="random">Draws which.</param>
    public BoardLine(FuzzRandom random)
    {
        _scene = (BoardScene)random.Below(4);
        _isKeyOn = random.OnceIn(3);
        _board = Begin();
    }

    /// <inheritdoc/>
    public string? Try(FuzzRandom random)
    {
        _board.Memory.AsSpan(0, _before.Length).CopyTo(_before);
        _calibrated = false;
        _profileTaken = false;
        byte[] request = _bytes.Frame((int)MessageType.Identify, [LinkServer.OldestProtocol, LinkServer.NewestProtocol]);
        byte[] input = [.. _bytes.Next(random), 0, .. request];
        _asksToOpen = false;
        int expected = Identifies(input);
        _identities = 0;
        _board.Parts.Link.Send(input, input.Length);
        for (int cycle = 0; cycle < Patience && _identities < expected; cycle++)
        {
            _board.Cycles(1);
            Receive();
            if (Wrong() is { } wrong)
            {
                return wrong;
            }
        }

        return _identities < expected ? $"{_scene}: no answer to a sound request within {Patience} cycles"
            : _asksToOpen ? Opening()
            : null;
    }

    private FuzzBoard Begin()
    {
        var board = new FuzzBoard(
            _scene == BoardScene.NoProfile
                ? new byte[Mb85rc256vChip.Size]
                : BootImage.With(FuzzProfiles.Setup.Profile, new BoardConfiguration())
        );
        board.Firmware.Supervisor.Start();
        board.Cycles(20);
        if (_scene is BoardScene.Operating or BoardScene.Tripped)
        {
            board.Parts.ArmSwitch.IsOn = true;
            board.Cycles(CyclesToOperating);
        }

        if (_scene == BoardScene.Tripped)
        {
            board.Parts.SetCell(9.0, 0.0);
            board.Cycles(10);
            board.Parts.SetCell(3.4, 0.0);
        }

        board.Parts.ResetKey.IsOn = _isKeyOn;
        board.Cycles(10);
        board.Parts.Link.Receive(_buffer, _buffer.Length);
        return board;
    }

    /// <summary>Whether a board that was asked to has opened; the next input gets another one.</summary>
    private string? Opening()
    {
        _board.Cycles(CyclesToOpen);
        string? wrong = _board.Parts.ContactorConducts ? $"{_scene}: asked to open, the contactor stays closed" : null;
        _board = Begin();
        return wrong;
    }

    private string? Wrong()
    {
        bool closed = _scene == BoardScene.Operating && !_asksToOpen;
        if (_board.Firmware.Supervisor.HasEscaped)
        {
            return $"{_scene}: an exception has left the firmware, {_board.Firmware.Stores.Restarts.Cause}";
        }

        if (_board.Parts.ContactorConducts != closed && !_asksToOpen)
        {
            return $"{_scene}: the contactor {(closed ? "opened" : "closed")}, state {_board.Firmware.State}";
        }

        if (closed && _board.Firmware.State is not (ProtectionState.Operating or ProtectionState.Derated))
        {
            return $"{_scene}: state {_board.Firmware.State}";
        }

        return Changed(MemoryMap.TripLatch, MemoryMap.Proof) && !_isKeyOn ? $"{_scene}: the trip latch was written"
            : Changed(MemoryMap.RestartLedger, MemoryMap.Calibration) ? $"{_scene}: the ledger of restarts was written"
            : Changed(MemoryMap.Calibration, MemoryMap.Profile) && (closed || !_isKeyOn || !_calibrated)
                ? $"{_scene}: the calibration was written"
            : Changed(MemoryMap.Profile, MemoryMap.EventLog) && (closed || !_isKeyOn || !_profileTaken)
                ? $"{_scene}: the profile was written"
            : null;
    }

    private bool Changed(int start, int end)
    {
        return !_board.Memory.AsSpan(start, end - start).SequenceEqual(_before.AsSpan(start, end - start));
    }

    /// <summary>How many requests for an identity the board will find in what it is sent, and whether it finds one to open.</summary>
    private int Identifies(byte[] input)
    {
        int count = 0;
        foreach (byte value in input)
        {
            bool whole = _sent.Take(value);
            count += whole && _sent.Type == (int)MessageType.Identify ? 1 : 0;
            _asksToOpen |= whole && _sent.Type == (int)MessageType.OpenContactor && _sent.Content == 0 && _scene == BoardScene.Operating;
        }

        return count;
    }

    private void Receive()
    {
        int count = _board.Parts.Link.Receive(_buffer, _buffer.Length);
        for (int i = 0; i < count; i++)
        {
            if (!_received.Take(_buffer[i]))
            {
                continue;
            }

            var type = (MessageType)_received.Type;
            _identities += type == MessageType.Identity ? 1 : 0;
            if (type == MessageType.Answer && _answer.Read(_received.Frame, FrameReader.Start, _received.Content))
            {
                bool done = _answer.Code == AnswerCode.Done;
                _calibrated |= done && _answer.Request is MessageType.Calibrate or MessageType.ResetCalibration;
                _profileTaken |= done && _answer.Request == MessageType.TakeProfile;
            }
        }
    }
}
