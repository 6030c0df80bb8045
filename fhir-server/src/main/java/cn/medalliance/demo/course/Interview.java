package cn.medalliance.demo.course;

import cn.medalliance.demo.chance.Dice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What somebody answers at a visit. */
final class Interview {
    private static final String NO_SYMPTOM = "1";
    private static final List<String> HYPERTENSION_SYMPTOMS = List.of("2", "4", "6", "8", "9");
    private static final List<String> EMERGENCY_SYMPTOMS = List.of("2", "3");
    private static final List<String> DIABETES_SYMPTOMS = List.of("2", "4", "5", "7");

    private final Constitution constitution;
    private final Dice dice;
    private int exerciseTimes;
    private int salt;

    Interview(Constitution constitution, Dice dice) {
        this.constitution = constitution;
        this.dice = dice;
        this.exerciseTimes = dice.between(0, 5);
        this.salt = dice.between(1, 3);
    }

    Adherence adherence() {
        if (dice.chance(constitution.discipline())) {
            return Adherence.REGULAR;
        }
        return dice.chance(0.85) ? Adherence.INTERMITTENT : Adherence.NONE;
    }

    /** Habits grow slowly better: more exercise, less salt. */
    Habits habits(Adherence adherence) {
        exerciseTimes = Math.min(7, exerciseTimes + (dice.chance(0.15) ? 1 : 0));
        salt = Math.max(1, salt - (dice.chance(0.1) ? 1 : 0));
        return new Habits(
                constitution.cigarettes(),
                BigDecimal.valueOf(constitution.spirit()).setScale(1, RoundingMode.HALF_UP),
                exerciseTimes,
                exerciseTimes == 0 ? 0 : dice.between(4, 9) * 5,
                salt,
                dice.between(5, 9) * 50,
                grade(0.8),
                adherence == Adherence.REGULAR ? grade(0.85) : grade(0.3));
    }

    List<String> hypertensionSymptoms(boolean controlled, boolean emergency) {
        return emergency ? EMERGENCY_SYMPTOMS : symptoms(HYPERTENSION_SYMPTOMS, controlled);
    }

    List<String> diabetesSymptoms(boolean controlled) {
        return symptoms(DIABETES_SYMPTOMS, controlled);
    }

    /** 1 never, 2 sometimes. */
    String hypoglycaemia() {
        return dice.chance(0.04) ? "2" : "1";
    }

    boolean adverseReaction() {
        return dice.chance(0.008);
    }

    private List<String> symptoms(List<String> possible, boolean controlled) {
        return dice.chance(controlled ? 0.08 : 0.35) ? List.of(dice.pick(possible)) : List.of(NO_SYMPTOM);
    }

    private int grade(double good) {
        if (dice.chance(good)) {
            return 1;
        }
        return dice.chance(0.8) ? 2 : 3;
    }
}
