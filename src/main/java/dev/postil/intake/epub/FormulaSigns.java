package dev.postil.intake.epub;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/// The signs of formulas as TeX names them.
final class FormulaSigns {

    private static final String NAMES =
            """
            α alpha β beta γ gamma δ delta ε varepsilon ϵ epsilon ζ zeta η eta θ theta ϑ vartheta
            ι iota κ kappa λ lambda μ mu ν nu ξ xi π pi ϖ varpi ρ rho ϱ varrho σ sigma ς varsigma
            τ tau υ upsilon φ varphi ϕ phi χ chi ψ psi ω omega Γ Gamma Δ Delta Θ Theta Λ Lambda
            Ξ Xi Π Pi Σ Sigma Υ Upsilon Φ Phi Ψ Psi Ω Omega ∞ infty ± pm ∓ mp × times ÷ div
            ⋅ cdot · cdot ∗ ast ∘ circ • bullet ≤ leq ≥ geq ≠ neq ≈ approx ≃ simeq ≅ cong ≡ equiv
            ∼ sim ∝ propto ≪ ll ≫ gg ∈ in ∉ notin ∋ ni ⊂ subset ⊃ supset ⊆ subseteq ⊇ supseteq
            ∪ cup ∩ cap ∖ setminus ∅ varnothing ∀ forall ∃ exists ¬ neg ∧ land ∨ lor ⊕ oplus
            ⊗ otimes ⊥ bot ∥ parallel ∠ angle ∂ partial ∇ nabla ℏ hslash ℓ ell ℘ wp ℵ aleph
            → rightarrow ← leftarrow ↔ leftrightarrow ⇒ Rightarrow ⇐ Leftarrow ⇔ Leftrightarrow
            ⟶ longrightarrow ⟵ longleftarrow ⟹ Longrightarrow ↦ mapsto ↑ uparrow ↓ downarrow
            ∑ sum ∏ prod ∐ coprod ∫ int ∬ iint ∭ iiint ∮ oint ⋃ bigcup ⋂ bigcap ⋁ bigvee ⋀ bigwedge
            ⨁ bigoplus ⨂ bigotimes … ldots ⋯ cdots ⋮ vdots ⋱ ddots ⟨ langle ⟩ rangle ⌈ lceil
            ⌉ rceil ⌊ lfloor ⌋ rfloor ′ prime † dagger ‖ parallel √ surd ⊢ vdash ⊨ models""";

    private static final Map<String, String> COMMANDS = commands();

    private FormulaSigns() {}

    /// The sign or letter as TeX writes it, with a space behind a name.
    static String of(int codePoint) {
        String written = Character.toString(codePoint);
        String command = COMMANDS.get(written);
        if (command != null) {
            return "\\" + command + " ";
        }
        return switch (codePoint) {
            case '−' -> "-";
            case '{', '}', '%', '#', '&', '_', '$' -> "\\" + written;
            case '\\' -> "\\backslash ";
            // What is multiplied or applied without a sign.
            case 0x2061, 0x2062, 0x2063, 0x2064, 0x200B -> "";
            case 0xA0 -> " ";
            default -> alphabet(codePoint);
        };
    }

    /// Letters of the alphabets that mathematics has to itself.
    private static String alphabet(int codePoint) {
        if (codePoint == 'ℒ' || codePoint == 'ℋ' || codePoint == 'ℱ' || codePoint == 'ℛ') {
            return styled("mathcal", codePoint);
        }
        if (codePoint >= 0x2145 && codePoint <= 0x2149) {
            return "{" + styled("mathbb", codePoint) + "}";
        }
        if (codePoint >= 0x2100 && codePoint <= 0x2124) {
            String plain = plain(codePoint);
            return "ℂℍℕℙℚℝℤ".indexOf(codePoint) >= 0 ? styled("mathbb", codePoint) : plain;
        }
        if (codePoint < 0x1D400 || codePoint > 0x1D6A3) {
            return Character.toString(codePoint);
        }
        int block = (codePoint - 0x1D400) / 52;
        return switch (block) {
            case 0 -> styled("mathbf", codePoint);
            case 3, 4 -> styled("mathcal", codePoint);
            case 5, 7 -> "{" + styled("mathfrak", codePoint) + "}";
            case 6 -> styled("mathbb", codePoint);
            default -> plain(codePoint);
        };
    }

    private static String styled(String style, int codePoint) {
        return "\\" + style + "{" + plain(codePoint) + "}";
    }

    private static String plain(int codePoint) {
        return Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
    }

    private static Map<String, String> commands() {
        Map<String, String> commands = new HashMap<>();
        String[] words = NAMES.split("\\s+", -1);
        for (int i = 0; i + 1 < words.length; i += 2) {
            commands.put(words[i], words[i + 1]);
        }
        return Map.copyOf(commands);
    }
}
