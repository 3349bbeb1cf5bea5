using Mono.Cecil;
using SSBms.NanoCheck.Assemblies;
using SSBms.NanoCheck.Calls;
using SSBms.NanoCheck.Flow.Knowledge;
using SSBms.NanoCheck.Flow.Values;

namespace SSBms.NanoCheck.Flow;

/// <summary>
/// Follows the whole firmware from every method that can be called from outside, with anything as arguments, until nothing
/// new is learned. Methods that only the firmware calls are followed from their callers.
/// </summary>
public static class FlowAnalysis
{
    private const int MostRounds = 100;

    /// <summary>Follows the firmware.</summary>
    /// <param name="firmware">The firmware.</param>
    /// <param name="calls">Its calls.</param>
    /// <returns>What is known of the operands of every division, comparison and conversion the code can come to.</returns>
    public static IReadOnlyCollection<Observation> Run(Firmware firmware, CallGraph calls)
    {
        ArgumentNullException.ThrowIfNull(firmware);
        var context = new WalkContext(firmware, calls);
        MethodDefinition[] methods = [.. firmware.Methods];
        bool complete = false;
        while (!complete)
        {
            Settle(context, methods);
            complete = true;
            foreach (MethodDefinition method in methods.Where(method => !context.IsOpen(method) && !IsReached(context, method)))
            {
                context.Open(method);
                complete = false;
            }
        }

        return context.Knowledge.Observations;
    }

    private static bool IsReached(WalkContext context, MethodDefinition method)
    {
        return context.Knowledge.Calls.WasFollowed(method) && !context.Knowledge.Calls.WasSummarized(method);
    }

    private static void Settle(WalkContext context, MethodDefinition[] methods)
    {
        bool changed = true;
        for (int round = 0; changed; round++)
        {
            if (round > MostRounds)
            {
                throw new InvalidOperationException("following the firmware does not come to an end");
            }

            foreach (MethodDefinition method in methods.Where(context.IsOpen))
            {
                Follow(context, method);
            }

            changed = context.Knowledge.TakeChanged();
        }
    }

    private static void Follow(WalkContext context, MethodDefinition method)
    {
        var frame = new Frame(null, context.GraphOf(method), isOpen: true);
        var entry = new State();
        if (method.HasThis)
        {
            frame.This = new NamedValue(NumberKind.None, Fact.AnyReal, "this");
            entry.Slots = entry.Slots.SetItem(new Slot(frame, true, 0), frame.This);
        }

        foreach (ParameterDefinition parameter in method.Parameters)
        {
            int index = parameter.Index + (method.HasThis ? 1 : 0);
            NumberKind number = context.KindOf(parameter.ParameterType);
            Fact range = context.RangeOf(parameter.ParameterType);
            Fact fact = number == NumberKind.Real ? range.With(context.Knowledge.Calls.DoubtsOf(method, index)) : range;
            entry.Slots = entry.Slots.SetItem(new Slot(frame, true, index), new NamedValue(number, fact, parameter.Name));
        }

        State? exit = new MethodWalk(context, frame).Run(entry);
        if (exit is { Stack: [.., { } result] } && result.Number != NumberKind.None)
        {
            context.Knowledge.Calls.Return(method, exit.Of(result));
        }

        if (exit is not null && frame.This is { } self && method.IsConstructor)
        {
            CallWalk.NoteUnset(context, exit, self, method.DeclaringType);
        }
    }
}
